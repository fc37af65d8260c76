package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descent.browser.Browser;
import descent.browser.Tab;
import descent.grade.Grade;
import descent.grade.MadeUpGrades;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPageInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String READY = "document.readyState === 'complete'";
    private static final int STUDENTS = 30;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Tab tab;
    private static Grade hostile;

    @BeforeAll
    static void write() {
        assumeTrue(Browser.program().isPresent(), "there is no Chromium here, so pages are not opened");
        List<Grade> grades = new ArrayList<>();
        MadeUpGrades.HOSTILE_NAMES.forEach(name -> grades.add(MadeUpGrades.of(name)));
        IntStream.rangeClosed(1, STUDENTS).forEach(i -> grades.add(MadeUpGrades.of("student " + i)));
        grades.add(MadeUpGrades.unsettled("unlucky"));
        hostile = MadeUpGrades.of("</script><img src=x onerror=alert(1)>");
        Reports.write(folder, new ClassGrades(1, "1.0", grades, List.of("a note")));
        browser = Browser.start();
        tab = browser.tab();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void opensWithoutAnErrorOrARequestAndWithoutScrollingSideways(int width, String theme) {
        for (String page : List.of("index.html", Reports.studentPage(hostile))) {
            tab.size(width, 900, theme);
            tab.open(folder.resolve(page), READY);
            tab.screenshot(SCREENSHOTS.resolve(
                    "grades-%s-%d-%s.png".formatted(page.startsWith("index") ? "class" : "student", width, theme)));
            assertThat(tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
                            .getAsBoolean())
                    .as(page)
                    .isTrue();
            assertThat(tab.problems()).isEmpty();
            assertThat(tab.requests()).hasSize(1);
        }
    }

    @Test
    void aClickSortsByPointsAndAnotherTurnsTheOrderAround() {
        open();
        click("points");
        assertThat(points()).isSortedAccordingTo((a, b) -> Double.compare(b, a)).endsWith(-1.0);
        click("points");
        assertThat(points()).isSorted().startsWith(-1.0);
    }

    @Test
    void namesSortAsPeopleSortThem() {
        open();
        click("points");
        click("submission");
        assertThat(names()).containsSubsequence("student 1", "student 2", "student 10", "student 30");
    }

    @Test
    void findsASubmission() {
        open();
        tab.evaluate("document.querySelector('[type=search]').value = 'STUDENT 3'");
        tab.evaluate("document.querySelector('[type=search]').dispatchEvent(new Event('input'))");
        assertThat(names()).containsExactly("student 3", "student 30");
    }

    private static void open() {
        tab.size(1280, 900, "light");
        tab.open(folder.resolve("index.html"), READY);
    }

    private static void click(String column) {
        tab.evaluate("[...document.querySelectorAll('thead button')].find(b => b.textContent === '%s').click()"
                .formatted(column));
    }

    private static List<String> names() {
        return tab
                .evaluate("[...document.querySelectorAll('tbody tr:not([hidden]) th')].map(cell => cell.textContent)")
                .getAsJsonArray()
                .asList()
                .stream()
                .map(name -> name.getAsString())
                .toList();
    }

    private static List<Double> points() {
        return tab
                .evaluate("[...document.querySelectorAll('tbody tr')].map(row => Number(row.cells[1].dataset.sort))")
                .getAsJsonArray()
                .asList()
                .stream()
                .map(points -> points.getAsDouble())
                .toList();
    }
}
