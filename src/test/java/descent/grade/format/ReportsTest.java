package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.Grade;
import descent.grade.MadeUpGrades;
import descent.grade.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    private Path folder;

    @Test
    void writesAFileOfEachKindForEachSubmission() throws IOException {
        write(MadeUpGrades.HOSTILE_NAMES.stream().map(MadeUpGrades::of).toArray(Grade[]::new));
        for (String each : List.of("students", "gradescope", "classroom")) {
            assertThat(files(folder.resolve(each))).hasSize(MadeUpGrades.HOSTILE_NAMES.size());
        }
        assertThat(files(folder)).contains("index.html", "distribution.html", "grades.csv", "junit.xml");
    }

    @Test
    void oneSubmissionHasNoDistribution() throws IOException {
        write(MadeUpGrades.of("ada"));
        assertThat(files(folder)).doesNotContain("distribution.html");
        assertThat(page()).doesNotContain("distribution.html");
    }

    @Test
    void everyLinkOfThePageLeadsToAStudentsPage() throws IOException {
        write(MadeUpGrades.of("ada"), MadeUpGrades.of("../../etc/passwd"), MadeUpGrades.of("\"><b>"));
        List<String> links = Pattern.compile("<th scope=\"row\"><a href=\"([^\"]*)\"")
                .matcher(page())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSize(3).allMatch(link -> Files.isRegularFile(folder.resolve(link)));
    }

    @Test
    void noNameAndNoFeedbackBreaksOutOfAPage() throws IOException {
        String evil = "</script><img src=x onerror=alert(1)>\"'\u202e\u001b";
        Grade grade = MadeUpGrades.grade(evil, MadeUpGrades.exercise(Outcome.FAIL, 2, evil));
        write(grade);
        for (String html : List.of(page(), studentPage(grade))) {
            assertThat(html)
                    .doesNotContain("<img", "\u202e", "\u001b")
                    .contains("&lt;img src")
                    .contains("default-src 'none'");
        }
        assertThat(count("<script", page()))
                .isEqualTo(count("</script>", page()))
                .isEqualTo(1);
        assertThat(studentPage(grade)).doesNotContain("<script");
    }

    @Test
    void asksForNothingFromOutside() throws IOException {
        Grade grade = MadeUpGrades.of("ada");
        write(grade);
        assertThat(page() + studentPage(grade))
                .doesNotContainPattern("(?i)https?://|@import|url\\(|<link|<iframe|\\ssrc=");
    }

    @Test
    void aStudentsPageKeepsTheSeedAndTheNotesToUs() throws IOException {
        Grade grade = MadeUpGrades.of("ada", 987654321L);
        write(grade);
        assertThat(page()).contains("987654321");
        assertThat(studentPage(grade)).doesNotContain("987654321", "ignored: ada");
    }

    @Test
    void whatFailedHasAQuestionMarkAndNoResultsForGradescope() throws IOException {
        write(MadeUpGrades.of("ada"));
        Grade unsettled = MadeUpGrades.unsettled("ada");
        write(unsettled);
        assertThat(page()).contains("<td data-sort=\"-1\">?</td>");
        assertThat(studentPage(unsettled)).contains("it will be graded again");
        assertThat(files(folder.resolve("gradescope"))).isEmpty();
    }

    @Test
    void whoIsGoneHasNoPageAnyMoreAndOtherFilesStay() throws IOException {
        write(MadeUpGrades.of("ada"), MadeUpGrades.of("bob"));
        Files.createFile(folder.resolve("students/notes.html"));
        write(MadeUpGrades.of("ada"));
        assertThat(files(folder.resolve("students")))
                .containsExactlyInAnyOrder(StudentFileNames.of("ada") + ".html", "notes.html");
        assertThat(files(folder.resolve("gradescope"))).hasSize(1);
    }

    @Test
    void whatWasNotRunIsNoZeroAndWhatWasRefusedHasNoProperties() throws IOException {
        Grade grade = MadeUpGrades.grade("ada", MadeUpGrades.exercise(Outcome.NOT_RUN, 0, "no time"));
        write(grade);
        assertThat(studentPage(grade))
                .contains("not run, ? of 8 points", "no time")
                .doesNotContain("properties hold");
        assertThat(Files.readString(folder.resolve("grades.csv"))).contains(",,NOT_RUN");
        Grade refused = MadeUpGrades.grade("ada", MadeUpGrades.exercise(Outcome.REJECTED, 0, "a link"));
        write(refused);
        assertThat(studentPage(refused)).contains("a link").doesNotContain("properties hold");
    }

    @Test
    void aStudentsPageSaysWhatWasFound() throws IOException {
        Grade grade = MadeUpGrades.of("ada");
        write(grade);
        assertThat(studentPage(grade)).contains("What was found", "counts: Adam.java");
    }

    @Test
    void aClassWithoutASettledGradeHasAPageToo() throws IOException {
        write(MadeUpGrades.unsettled("ada"));
        assertThat(page()).contains("not graded");
    }

    private void write(Grade... grades) {
        Reports.write(folder, new ClassGrades(grades[0].seed(), "1.0", List.of(grades), List.of()));
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("index.html"));
    }

    private String studentPage(Grade grade) throws IOException {
        return Files.readString(folder.resolve(Reports.studentPage(grade)));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static long count(String part, String whole) {
        return Pattern.compile(Pattern.quote(part)).matcher(whole).results().count();
    }
}
