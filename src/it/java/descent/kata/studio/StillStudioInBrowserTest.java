package descent.kata.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import descent.browser.Browser;
import descent.browser.Tab;
import descent.kata.Exercise;
import descent.kata.OracleBook;
import descent.trial.Surface;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

class StillStudioInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final OracleBook ORACLES = OracleBook.load();
    private static final String DRAWN = "Number(document.body.dataset.drawn) > 0";
    private static final int STEPS = 60;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Tab tab;

    @BeforeAll
    static void write() {
        assumeTrue(Browser.program().isPresent(), "there is no Chromium here, so pages are not opened");
        new StillStudio(Exercise.all(), OracleScript.find().orElseThrow().of(Exercise.all())).write(page());
        browser = Browser.start();
        tab = browser.tab();
        open("e=08&f=BEALE");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page() {
        return folder.resolve("studio.html");
    }

    private static void open(String setting) {
        tab.size(1280, 800, "light");
        tab.open(URI.create(page().toUri() + "#" + setting), DRAWN);
    }

    static Stream<Exercise> rules() {
        return Exercise.all().stream()
                .filter(exercise -> !ORACLES.dials(exercise).isEmpty());
    }

    /** Math.pow and Math.sqrt may differ in the last digit; over 60 steps no more comes of it where a rule settles. */
    @ParameterizedTest
    @MethodSource("rules")
    void computesInTheBrowserWhatTheJvmDoes(Exercise exercise) {
        StudioPaths paths = new StudioPaths(ORACLES);
        for (Surface surface : List.of(Surface.VALLEY, Surface.BEALE)) {
            double[] values = paths.recommended(exercise, surface.name());
            StudioPaths.Setting setting =
                    new StudioPaths.Setting(exercise.id(), surface.name(), values, surface.start(), STEPS);
            double[] there = theta(tab.evaluate("descent.oracle(" + new Gson().toJson(setting) + ")")
                    .getAsString());
            double[] here = paths.oracle(exercise, setting).theta()[0];
            assertThat(there).hasSameSizeAs(here);
            for (int t = 0; t < here.length; t++) {
                assertThat(there[t]).as("%s, step %d", surface, t).isCloseTo(here[t], within(1e-12));
            }
        }
    }

    private static double[] theta(String json) {
        return new Gson()
                .fromJson(
                        JsonParser.parseString(json)
                                .getAsJsonObject()
                                .getAsJsonArray("theta")
                                .get(0),
                        double[].class);
    }

    @Test
    void aScheduleIsDrawnAgainstTime() {
        open("e=15&f=cosine&h=4,0.2&n=4");
        assertThat(tab.evaluate("[...document.querySelectorAll('#table td')].map(cell => cell.textContent)")
                        .toString())
                .isEqualTo("[\"1\",\"0.88284\",\"0.6\",\"0.31716\",\"0.2\"]"); // 0.2 + 0.8 (1 + cos πt/4) / 2
        assertThat(tab.evaluate("document.getElementById('charts').offsetParent === null")
                        .getAsBoolean())
                .isTrue();
        assertThat(tab.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, light", "390, 844, dark"})
    void aSliderMovesThePathWithoutAServer(int width, int height, String scheme) {
        tab.size(width, height, scheme);
        tab.open(URI.create(page().toUri() + "#e=04&f=BEALE"), DRAWN);
        String label = "document.getElementById('plane').getAttribute('aria-label')";
        String before = tab.evaluate(label).getAsString();
        tab.drag("#dial-0", -20, 0);
        tab.await(label + " !== '" + before.replace("'", "\\'") + "'");
        tab.screenshot(SCREENSHOTS.resolve("still-studio-%d-%s.png".formatted(width, scheme)));
        assertThat(tab.problems()).isEmpty();
        assertThat(tab.requests()).hasSize(1);
    }

    @Test
    void theKeyboardMovesItToo() {
        open("e=08&f=VALLEY");
        tab.evaluate("document.getElementById('dial-0').focus()");
        String before = tab.evaluate("document.getElementById('dial-0').value").getAsString();
        tab.press(Keys.ARROW_RIGHT);
        tab.await("document.getElementById('dial-0').value !== '" + before + "' && document.body.dataset.drawn >= 2");
    }
}
