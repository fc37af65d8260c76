package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.batch.Submissions;
import descent.kata.Course;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

final class ClassOfSixtyTest {
    @TempDir
    private Path folder;

    @Test
    void everyRightFileCountsInEveryLayout() throws Exception {
        Map<String, Map<String, String>> expected = ClassOfSixty.in(folder);

        Submissions found = Submissions.in(folder);

        assertThat(found.names()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (Submission each : found.all()) {
            Map<String, String> files = new TreeMap<>();
            Graders.accepted(each)
                    .forEach((name, bytes) -> files.put(name, code(new String(bytes, StandardCharsets.UTF_8))));
            Map<String, String> right = new TreeMap<>();
            expected.get(each.name()).forEach((name, text) -> right.put(name, code(text)));
            assertThat(files).as(each.name()).isEqualTo(right);
        }
    }

    /** Comments and breaks of lines differ by encoding. */
    private static String code(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    @EnabledIfSystemProperty(named = "attacks.slow", matches = "true")
    void everySubmissionHasFullMarksForWhatItHas() throws Exception {
        Map<String, Map<String, String>> expected = ClassOfSixty.in(folder);
        Files.writeString(folder.resolve("seven.7z"), "7z\u00bc\u00af");
        try (Grader grader = Graders.open(new GraderOptions(1, Limits.DEFAULT, IsolationChoice.BEST, Course.whole()))) {
            for (Submission each : Submissions.in(folder).all()) {
                Grade grade = grader.grade(each);
                long passed = grade.exercises().stream()
                        .filter(exercise -> exercise.outcome() == Outcome.PASS)
                        .count();
                assertThat(passed)
                        .as(each.name() + " " + grade.receipt())
                        .isEqualTo(expected.getOrDefault(each.name(), Map.of()).size());
                assertThat(grade.needsReview()).as(each.name()).isFalse();
            }
        }
    }
}
