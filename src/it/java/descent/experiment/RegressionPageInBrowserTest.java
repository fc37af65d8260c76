package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descent.Rules;
import descent.browser.Browser;
import descent.browser.Tab;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionPageInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String DRAWN = "document.querySelector('.player')";
    private static final String FILM = "document.querySelector('.js-plotly-plot')";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Tab tab;

    @BeforeAll
    static void run() {
        assumeTrue(Browser.program().isPresent(), "there is no Chromium here, so pages are not opened");
        Setting setting = new Setting(Optional.empty(), Rules.SOLUTIONS, List.of(), 0, 1, 2, note -> {});
        new Regression(1_200).run(setting).writeTo(folder);
        browser = Browser.start();
        tab = browser.tab();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void opensFromDiskWithoutAnErrorOrARequestAndDrawsEveryPlot() {
        open(1280, 800, "light");
        assertThat(tab.evaluate("document.querySelectorAll('.js-plotly-plot').length")
                        .getAsInt())
                .isEqualTo(1 + 4 + 2); // the film, four peaks and two losses
        assertThat(tab.problems()).isEmpty();
        assertThat(tab.requests()).hasSize(1);
    }

    @Test
    void theSliderShowsTheFitsOfItsIterationOverTheSameData() {
        open(1280, 800, "light");
        String points = FILM + ".querySelectorAll('.point').length";
        slideTo(1);
        String lines = FILM + ".data.filter(trace => trace.meta?.frames)";
        tab.await(lines + ".length === 3 && " + lines
                + ".every(line => JSON.stringify([...line.y]) === JSON.stringify(line.meta.frames[1]))");
        assertThat(tab.evaluate("document.querySelector('.player output').textContent")
                        .getAsString())
                .isEqualTo("iteration 500");
        assertThat(tab.evaluate(points).getAsInt()).isGreaterThan(2_000);
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void playsToTheEnd() {
        open(1280, 800, "light");
        slideTo(0);
        tab.await("document.querySelector('.player output').textContent === 'iteration 0'");
        tab.evaluate("document.querySelector('.player .play').click()");
        tab.await("document.querySelector('.player output').textContent === 'iteration 1199'");
        assertThat(tab.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, light", "1280, 800, dark", "375, 800, light", "375, 800, dark"})
    void fitsADeskAndAPhoneInLightAndDark(int width, int height, String scheme) {
        open(width, height, scheme);
        tab.screenshot(SCREENSHOTS.resolve("regression-%d-%s.png".formatted(width, scheme)));
        assertThat(tab.evaluate("document.documentElement.scrollWidth").getAsInt())
                .isLessThanOrEqualTo(width);
        assertThat(tab.problems()).isEmpty();
    }

    /** From a wide window in the dark: on paper, the text is black and a sheet is narrow. */
    @Test
    void printsPlotsInLightColoursAndAsWideAsASheet() {
        open(1280, 800, "dark");
        String plots = "[...document.querySelectorAll('.js-plotly-plot')].map(plot => plot._fullLayout)";
        tab.evaluate("dispatchEvent(new Event('beforeprint'))");
        tab.await(plots + ".every(now => now.width === 690 && now.font.color === '#1b1b1b')");
        tab.evaluate("dispatchEvent(new Event('afterprint'))");
        tab.await(plots + ".every(now => now.font.color === '#e8e8e8') && " + plots + ".some(now => now.width > 1000)");
        assertThat(tab.problems()).isEmpty();
    }

    private static void slideTo(int frame) {
        tab.evaluate("(slider => { slider.value = %d; slider.dispatchEvent(new Event('input')); })".formatted(frame)
                + "(document.querySelector('.player input'))");
    }

    private static void open(int width, int height, String scheme) {
        tab.size(width, height, scheme);
        tab.open(folder.resolve("index.html"), DRAWN);
    }
}
