package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Exercise;
import java.time.Duration;
import java.util.List;
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
                "=HYPERLINK(\"x\")", "00ff", List.of(exercise), "bwrap", 7, Duration.ofMillis(1234), List.of("a note"));

        assertThat(GradeJson.GSON.fromJson(GradeJson.GSON.toJson(grade), Grade.class))
                .isEqualTo(grade);
    }
}
