package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Exercise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GradeJsonTest {
    @Test
    void readsWhatItHasWritten() {
        ExerciseGrade exercise = new ExerciseGrade(
                Exercise.all().get(7),
                Outcome.FAIL,
                1.43,
                8,
                List.of(new GroupGrade("definition", 1, 4, 1.43, 5.71)),
                List.of("θ₁ should be <b>"),
                true);
        Grade grade = new Grade(
                "=HYPERLINK(\"x\")",
                new Sender("x", "4711", Optional.of(Instant.parse("2026-05-01T21:59:00.5Z")), true),
                new Receipt("00ff", List.of("Adam.java"), List.of("a.pdf: no Java"), true, Optional.empty()),
                List.of(exercise),
                "bwrap",
                7,
                Duration.ofMillis(1234),
                List.of("a note"));

        assertThat(GradeJson.GSON.fromJson(GradeJson.GSON.toJson(grade), Grade.class))
                .isEqualTo(grade);
    }
}
