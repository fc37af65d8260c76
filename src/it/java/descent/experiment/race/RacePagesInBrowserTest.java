package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descent.Rules;
import descent.browser.Browser;
import descent.browser.Tab;
import descent.function.Beale;
import descent.function.Contestant;
import descent.function.DoubleWell;
import descent.function.Race;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RacePagesInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String DRAWN = "document.querySelector('.player')";
    private static final int STEPS = 60;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Tab tab;

    @BeforeAll
    static void race() {
        assumeTrue(Browser.program().isPresent(), "there is no Chromium here, so pages are not opened");
        List<Contestant> rules = Contestant.of(List.of(), Rules.SOLUTIONS);
        RaceResult beale = RaceResult.tuned(Race.on(new Beale(), STEPS), rules);
        new RaceReport(beale, List.of()).writeTo(folder.resolve("beale"));
        RaceResult well = RaceResult.at(0.03, Race.on(new DoubleWell(), STEPS), rules);
        new RaceGallery("Gallery", "Of one race.")
                .writeTo(folder.resolve("gallery"), List.of(new RaceReport(well, List.of())));
        browser = Browser.start();
        tab = browser.tab();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void openBeale() {
        tab.size(1280, 800, "light");
        tab.open(folder.resolve("beale/index.html"), DRAWN);
    }

    @Test
    void opensFromDiskWithoutAnErrorOrARequest() {
        openBeale();
        assertThat(tab.problems()).isEmpty();
        assertThat(tab.requests()).hasSize(1).first().asString().endsWith("beale/index.html");
    }

    @Test
    void drawsTheSurfaceTheViewFromAboveAndTheValues() throws IOException {
        openBeale();
        assertThat(tab.evaluate("document.querySelectorAll('.js-plotly-plot').length")
                        .getAsInt())
                .isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            String url = tab.evaluate(
                            "Plotly.toImage(document.querySelectorAll('.js-plotly-plot')[%d], {width: 400, height: 300})"
                                    .formatted(i))
                    .getAsString();
            byte[] png = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
            var image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(IntStream.range(0, 400 * 300)
                            .map(pixel -> image.getRGB(pixel % 400, pixel / 400))
                            .distinct()
                            .count())
                    .as("colours in plot %d", i)
                    .isGreaterThan(50);
        }
    }

    @Test
    void theSliderMovesEveryLaneOfEveryPlotToItsStep() {
        openBeale();
        tab.evaluate("(slider => { slider.value = 7; slider.dispatchEvent(new Event('input')); })"
                + "(document.querySelector('.player input'))");
        tab.await("[...document.querySelectorAll('.js-plotly-plot')].every(plot => plot.data"
                + ".filter(trace => trace.meta?.trail).every(trace => trace.x.length === trace.meta.trail[7]))");
        assertThat(tab.evaluate("document.querySelector('.player output').textContent")
                        .getAsString())
                .isEqualTo("step 7 of " + STEPS);
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void playsFromTheBeginningAndPauses() {
        openBeale();
        String step = "Number(document.querySelector('.player input').value)";
        String click = "document.querySelector('.player .play').click()";
        tab.evaluate(click);
        tab.await(step + " > 0 && " + step + " < " + STEPS);
        tab.evaluate(click);
        double paused = tab.evaluate(step).getAsDouble();
        tab.evaluate("new Promise(resolve => setTimeout(resolve, 300))");
        assertThat(tab.evaluate(step).getAsDouble()).isBetween(paused, paused + 1); // a frame may be under way
        assertThat(tab.evaluate("document.querySelector('.player .play').textContent")
                        .getAsString())
                .endsWith("Play");
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void theLegendHidesALaneInEveryPlot() {
        openBeale();
        tab.evaluate("document.querySelector('.legend [data-lane=\"Adam\"]').click()");
        tab.await("[...document.querySelectorAll('.js-plotly-plot')].every(plot => plot.data"
                + ".filter(trace => trace.meta?.lane === 'Adam').every(trace => trace.visible === 'legendonly'))");
        assertThat(tab.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, light", "1280, 800, dark", "390, 844, light", "390, 844, dark"})
    void fitsADeskAndAPhoneInLightAndDark(int width, int height, String scheme) {
        tab.size(width, height, scheme);
        tab.open(folder.resolve("beale/index.html"), DRAWN);
        tab.screenshot(SCREENSHOTS.resolve("race-%d-%s.png".formatted(width, scheme)));
        assertThat(tab.evaluate("document.documentElement.scrollWidth").getAsInt())
                .isLessThanOrEqualTo(width);
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void theGalleryLeadsToARaceWhoseLibraryLiesBesideIt() {
        tab.size(1280, 800, "light");
        tab.open(folder.resolve("gallery/index.html"), "document.querySelector('.card img').naturalWidth > 0");
        tab.screenshot(SCREENSHOTS.resolve("race-gallery.png"));
        assertThat(tab.problems()).isEmpty();
        tab.evaluate("document.querySelector('.card').click()");
        tab.await("document.title === 'Race: double-well' && " + DRAWN);
        tab.screenshot(SCREENSHOTS.resolve("race-double-well.png"));
        assertThat(tab.problems()).isEmpty();
        assertThat(tab.requests()).allMatch(url -> url.startsWith("file:"));
    }
}
