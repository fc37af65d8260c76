package descent.kata.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descent.browser.Browser;
import descent.browser.Tab;
import descent.data.AtomicFile;
import descent.kata.Exercise;
import descent.kata.check.Project;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class StudioInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Exercise MOMENTUM = Exercise.find("Momentum").orElseThrow();
    private static final String DRAWN = "Number(document.body.dataset.drawn) > 0";
    private static final String LABEL = "document.getElementById('plane').getAttribute('aria-label')";
    private static final String STATUS = "document.getElementById('status').textContent";

    @TempDir
    private static Path folder;

    private static Studio studio;
    private static Browser browser;
    private static Tab tab;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Browser.program().isPresent(), "there is no Chromium here, so pages are not opened");
        for (Exercise exercise : Exercise.all()) {
            Files.createDirectories(folder.resolve(exercise.file()).getParent());
            Files.copy(Path.of(exercise.file()), folder.resolve(exercise.file()));
        }
        save(right());
        studio = new Studio(new Project(folder), MOMENTUM);
        browser = Browser.start();
        tab = browser.tab();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            studio.close();
        }
    }

    @BeforeEach
    void openMomentum() throws IOException {
        save(right());
        tab.size(1280, 800, "light");
        open(tab, "e=04");
        tab.await(STATUS + " === '✓ right'");
    }

    private static void open(Tab where, String setting) {
        where.open(URI.create(studio.address() + "#" + setting), DRAWN);
    }

    private static String right() throws IOException {
        return Files.readString(Path.of("solutions/descent/solutions/Momentum.java"))
                .replace("descent.solutions", "descent.exercises");
    }

    private static void save(String text) {
        AtomicFile.write(folder.resolve(MOMENTUM.file()), text);
    }

    private static String label() {
        return tab.evaluate(LABEL).getAsString();
    }

    /** Where a path ends, as the page says to whoever cannot see it. */
    private static String end(String label, String whose) {
        return label.replaceFirst(".*" + whose + " ends at ([^ ]+, [^ ]+)\\. ?.*", "$1");
    }

    @Test
    void draggingASliderMovesBothPathsAndTheAddressKeepsIt() {
        String before = label();
        tab.drag("#dial-0", 40, 0);
        tab.await(LABEL + " !== " + "'" + before + "'");
        tab.await("document.body.dataset.drawn >= 2 && location.hash.includes('h=')");
        assertThat(end(label(), "Yours"))
                .isEqualTo(end(label(), "The right one"))
                .isNotEqualTo(end(before, "Yours"));

        String rate = tab.evaluate("document.querySelector('#dial-0').getAttribute('aria-valuetext')")
                .getAsString();
        assertThat(tab.evaluate("decodeURIComponent(location.hash)").getAsString())
                .contains("h=" + rate + ",");
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void draggingOnThePlaneMovesTheStart() {
        tab.drag("#plane", 60, 30);
        tab.await("document.body.dataset.drawn >= 2");
        assertThat(tab.evaluate("document.getElementById('start-x').value").getAsDouble())
                .isNotEqualTo(1);
        assertThat(tab.evaluate("decodeURIComponent(location.hash)").getAsString())
                .contains("s="
                        + tab.evaluate("document.getElementById('start-x').value")
                                .getAsString());
    }

    @Test
    void savingAKnownMistakeShowsItsVerdictAndItsPath() throws IOException {
        String before = label();
        save(right().replace(".muli(learningRate)", ".muli((1 - momentum) * learningRate)"));
        tab.await(STATUS + " === '✗ not right yet'");
        tab.await("!document.getElementById('mistake-key').hidden");
        assertThat(tab.evaluate("document.getElementById('lines').textContent").getAsString())
                .contains("It must", "with this mistake");
        assertThat(tab.evaluate("document.getElementById('first-wrong').textContent")
                        .getAsString())
                .startsWith("first wrong: velocity x after step 1");
        assertThat(tab.evaluate("document.querySelectorAll('td.first').length").getAsInt())
                .isEqualTo(1);
        assertThat(end(label(), "Yours")).isNotEqualTo(end(before, "Yours")).isEqualTo(end(label(), "The mistake"));
        assertThat(tab.evaluate("document.querySelector('#map [aria-current]').className")
                        .getAsString())
                .contains("red");
        tab.screenshot(SCREENSHOTS.resolve("studio-mistake.png"));
    }

    @Test
    void aRuleThatNeverReturnsCostsItsProcessAndNotThePage() throws IOException {
        save(right().replace(
                        "theta.subi(velocity);", "while (t > 2) { System.out.println(t); }\ntheta.subi(velocity);"));
        tab.await("document.getElementById('notes').textContent.includes('did not return in ')");
        String before = label();
        tab.drag("#dial-0", 40, 0);
        tab.await(LABEL + " !== '" + before + "'"); // the right one still answers
        assertThat(before).contains("The right one");

        save(right());
        tab.await(LABEL + ".includes('Yours')");
        tab.await(STATUS + " === '✓ right'");
    }

    @Test
    void whatARuleThrowsIsSaidBesideThePathUpToThere() throws IOException {
        save(right().replace("theta.subi(velocity);", "theta.subi(velocity).putScalar(t < 5 ? 0 : 7, 1);"));
        tab.await("/It throws .* in step 5/.test(document.getElementById('notes').textContent)");
        assertThat(label()).contains("Yours ends at");
    }

    @Test
    void aRuleThatEndsJavaIsSaidToDoSo() throws IOException {
        save(right().replace("theta.subi(velocity);", "System.exit(0);"));
        tab.await("document.getElementById('notes').textContent.includes('ended the whole Java process')");
    }

    @Test
    void aRuleThatDivergesSaysWhen() {
        open(tab, "e=04&f=VALLEY&h=5,0.9&s=1,1&n=500");
        tab.await("/It diverges: after step \\d+/.test(document.getElementById('notes').textContent)");
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void twoTabsShowTwoExercises() {
        Tab other = browser.another();
        open(other, "e=08&f=BEALE");
        assertThat(other.evaluate("document.getElementById('title').textContent")
                        .getAsString())
                .isEqualTo("08 Adam");
        assertThat(tab.evaluate("document.getElementById('title').textContent").getAsString())
                .isEqualTo("04 Momentum");
        tab.drag("#dial-0", -30, 0);
        tab.await("document.body.dataset.drawn >= 2");
        other.leave();
    }

    /** The first answer is held back until the second one is drawn. */
    @Test
    void anAnswerAboutWhatWasChosenBeforeIsNotShown() {
        tab.run("const ask = fetch; let held = false; window.fetch = async (path, what) => {"
                + " const answer = await ask(path, what);"
                + " if (path !== 'dials' || held) { return answer; }"
                + " held = true; const told = await answer.json();"
                + " await new Promise(go => { window.release = go; });"
                + " return {ok: true, json: async () => told}; };");
        tab.evaluate("(document.querySelectorAll('#map button')[7].click(), 0)");
        tab.await("window.release");
        tab.evaluate("(document.querySelectorAll('#map button')[4].click(), 0)");
        tab.await("location.hash.includes('e=05')");
        tab.evaluate("(window.release(), new Promise(go => setTimeout(go)))");
        assertThat(tab.evaluate("document.getElementById('title').textContent").getAsString())
                .startsWith("05");
        assertThat(tab.evaluate("document.querySelectorAll('.dial').length").getAsInt())
                .isEqualTo(2);
    }

    @Test
    void theKeyboardReachesAndTurnsEverything() {
        String before = label();
        tab.evaluate("document.querySelector('#map [aria-current]').focus()");
        for (int i = 0; i < 60 && !focused().equals("dial-0"); i++) {
            tab.press(Keys.TAB);
        }
        assertThat(focused()).isEqualTo("dial-0");
        tab.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        tab.await(LABEL + " !== '" + before + "'");
        for (String id : List.of("dial-1", "surface", "start-x", "start-y", "steps", "play", "zoom", "reset", "step")) {
            for (int i = 0; i < 3 && !focused().equals(id); i++) {
                tab.press(Keys.TAB);
            }
            assertThat(focused()).isEqualTo(id);
        }
        tab.press(Keys.HOME);
        tab.await("document.getElementById('at').textContent.startsWith('step 0 of')");
    }

    private static String focused() {
        return tab.evaluate("document.activeElement.id").getAsString();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, light", "1280, 800, dark", "390, 844, light", "390, 844, dark"})
    void fitsADeskAndAPhoneInLightAndDarkAndIsAccessible(int width, int height, String scheme) throws IOException {
        tab.size(width, height, scheme);
        open(tab, "e=08&f=BEALE&n=200");
        tab.await(LABEL + ".includes('The right one')");
        tab.screenshot(SCREENSHOTS.resolve("studio-%d-%s.png".formatted(width, scheme)));
        assertThat(tab.evaluate("document.documentElement.scrollWidth").getAsInt())
                .isLessThanOrEqualTo(width);
        if (width > 1000) {
            assertThat(tab.evaluate("document.documentElement.scrollHeight").getAsInt())
                    .isLessThanOrEqualTo(height);
        }
        assertThat(serious()).isEmpty();
        assertThat(tab.problems()).isEmpty();
        assertThat(tab.requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(studio.address().toString()));
    }

    /** What axe-core finds that is serious or critical. */
    private static String serious() throws IOException {
        try (InputStream in = StudioInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            tab.run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return tab.evaluate(
                        "axe.run().then(found => found.violations.filter(each => /serious|critical/.test(each.impact))"
                                + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' ')).join('\\n'))")
                .getAsString();
    }

    @Test
    void anExerciseWithoutAPathShowsItsVerdictAlone() {
        tab.evaluate("document.querySelectorAll('#map button')[17].click()");
        tab.await("document.getElementById('title').textContent === '18 Grid search'");
        tab.await(STATUS + " === 'not started'");
        assertThat(tab.evaluate("document.getElementById('plane-figure').hidden")
                        .getAsBoolean())
                .isTrue();
        assertThat(tab.problems()).isEmpty();
    }

    /** LAMB swings about the valley's floor, where what its sums round off grows from step to step. */
    @Test
    void whatARightRuleRoundsOffIsNotCalledWrong() throws IOException {
        Exercise lamb = Exercise.find("Lamb").orElseThrow();
        String stub = Files.readString(folder.resolve(lamb.file()));
        AtomicFile.write(
                folder.resolve(lamb.file()),
                Files.readString(Path.of("solutions/descent/solutions/Lamb.java"))
                        .replace("descent.solutions", "descent.exercises"));
        open(tab, "e=28");
        tab.await(LABEL + ".includes('Yours') && " + STATUS + " === '✓ right'");
        assertThat(tab.evaluate("document.getElementById('first-wrong').textContent")
                        .getAsString())
                .isEqualTo("as it should be at these values");
        AtomicFile.write(folder.resolve(lamb.file()), stub);
    }

    @Test
    void aScheduleShowsItsFactorsInPlaceOfAPath() throws IOException {
        Exercise schedules = Exercise.find("Schedules").orElseThrow();
        String stub = Files.readString(folder.resolve(schedules.file()));
        String wrong = Files.readString(Path.of("solutions/descent/solutions/Schedules.java"))
                .replace("descent.solutions", "descent.exercises")
                .replace("Math.PI * t", "Math.PI / 2 * t");
        AtomicFile.write(folder.resolve(schedules.file()), wrong);
        open(tab, "e=15&f=cosine&h=4,0.2&n=4");
        tab.await("document.getElementById('first-wrong').textContent === 'first wrong: factor at t = 1'");
        assertThat(tab.evaluate("[...document.querySelectorAll('#table td')].map(cell => cell.textContent)")
                        .getAsJsonArray()
                        .get(2)
                        .getAsString())
                .endsWith("should be 0.6"); // half way between 1 and the floor
        assertThat(tab.evaluate("document.documentElement.scrollHeight").getAsInt())
                .isLessThanOrEqualTo(800);
        assertThat(tab.problems()).isEmpty();
        AtomicFile.write(folder.resolve(schedules.file()), stub);
    }

    @Test
    void nothingOnTheWebMayDriveIt() throws IOException, InterruptedException {
        String question = "{exercise: '04', surface: 'SPHERE', values: [0.1, 0.9], start: [1, 1], steps: 5}";
        URI mine = studio.address().resolve("oracle");
        assertThat(status(mine, question, "Origin", "http://127.0.0.1:" + mine.getPort()))
                .isEqualTo(200);
        assertThat(status(mine, question, "Origin", "http://example.org")).isEqualTo(403);
        assertThat(status(mine, question, "Origin", "null")).isEqualTo(403);
        assertThat(status(mine, question, "Accept", "*/*")).isEqualTo(403);
        URI other = URI.create(mine.toString().replaceFirst("/[^/]+/oracle", "/guessed/oracle"));
        assertThat(status(other, question, "Origin", "http://127.0.0.1:" + mine.getPort()))
                .isEqualTo(404);
    }

    private static int status(URI address, String question, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
