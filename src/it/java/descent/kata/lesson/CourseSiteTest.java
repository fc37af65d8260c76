package descent.kata.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.Rules;
import descent.function.Beale;
import descent.function.Sphere;
import descent.kata.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with three lessons and two races: the others are made in the same way. */
class CourseSiteTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final List<Lesson> LESSONS =
            Exercise.all().subList(3, 6).stream().map(Lesson::of).toList();

    @TempDir
    private static Path folder;

    private static final List<String> MADE = new ArrayList<>();

    @BeforeAll
    static void make() {
        Backend.prepare();
        new CourseSite(Optional.of(Rules.SOLUTIONS), Exercise.all(), MADE::add)
                .writeTo(folder, LESSONS, List.of(new Sphere(2), new Beale()));
    }

    @Test
    void saysWhatIsBeingMade() {
        assertThat(MADE)
                .containsExactly(
                        "the studio",
                        "04 Momentum",
                        "05 Nesterov's accelerated gradient",
                        "06 Adagrad",
                        "race sphere",
                        "race beale");
    }

    @Test
    void everyLinkLeadsToAFileOfTheSite() {
        for (Path page : pages()) {
            assertThat(links(page))
                    .filteredOn(link -> !isOutside(link))
                    .filteredOn(link -> !isLeftOut(link))
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void theIndexLeadsToEveryLessonAndToTheRaces() {
        assertThat(links(folder.resolve("index.html")))
                .containsAll(Lesson.of(Exercise.all()).stream()
                        .map(lesson -> "lessons/" + lesson.fileName())
                        .toList())
                .contains("races/index.html");
    }

    @Test
    void theMapNamesEveryLessonByItsTitle() throws IOException {
        String map = Files.readString(folder.resolve("index.html"))
                .replaceFirst("(?s).*(<svg class=\"map\".*?</svg>).*", "$1");
        assertThat(map.replaceAll("</a>", "\n").replaceAll("<[^>]*>", "").lines())
                .containsExactlyElementsOf(
                        Lesson.of(Exercise.all()).stream().map(Lesson::title).toList());
    }

    @Test
    void momentumAsksBeforeItShows() throws IOException {
        String page = Files.readString(folder.resolve("lessons/04-momentum.html"));
        // 2(1 + 0.9) / 25 = 0.152, and 2 % of that on either side
        assertThat(page)
                .containsSubsequence(
                        "studio.html#e=04&amp;f=VALLEY&amp;h=0.05,0.9",
                        "What to see",
                        "min=\"0.148960\" max=\"0.155040\"",
                        "<details>",
                        "<math",
                        "id=\"plot-1\"");
    }

    @Test
    void aRaceOnAFunctionOfTheStudioHasItsSlidersOnThat() throws IOException {
        assertThat(Files.readString(folder.resolve("races/beale/index.html")))
                .contains("studio.html#e=08&amp;f=BEALE&amp;s=1.0,1.5&amp;n=200");
        assertThat(Files.readString(folder.resolve("races/sphere/index.html"))).doesNotContain("studio.html");
    }

    @Test
    void withoutRulesItHasTheTextAlone(@TempDir Path other) throws IOException {
        new CourseSite(Optional.empty(), Exercise.all().subList(3, 4), progress -> {})
                .writeTo(other, LESSONS.subList(0, 1), List.of());
        assertThat(other.resolve("lessons/04-momentum.html"))
                .content()
                .contains("The rule", "the pictures need solutions/")
                .doesNotContain("id=\"plot-1\"");
        assertThat(other.resolve("races")).doesNotExist();
        assertThat(other.resolve("index.html")).content().doesNotContain("races/index.html");
    }

    @Test
    void oneCopyOfThePlottingLibraryServesAll() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("plotly.js"))).hasSize(1);
        }
        assertThat(pages()).allSatisfy(page -> assertThat(Files.size(page)).isLessThan(1_500_000));
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() {
        Pattern loads = Pattern.compile("src=\"(?:https?:)?//|@import|url\\(|<link");
        assertThat(pages())
                .allSatisfy(page ->
                        assertThat(loads.matcher(Files.readString(page)).find()).isFalse());
    }

    private static boolean isOutside(String link) {
        return link.startsWith("https://");
    }

    /** This site has but three of the lessons. */
    private static boolean isLeftOut(String link) {
        return link.startsWith("lessons/")
                && LESSONS.stream().noneMatch(lesson -> link.endsWith("/" + lesson.fileName()));
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> links(Path page) {
        try {
            return ADDRESS.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult result) -> result.group(1).replaceFirst("#.*", ""))
                    .filter(link -> !link.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
