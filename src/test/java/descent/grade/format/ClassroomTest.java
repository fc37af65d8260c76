package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.MadeUpGrades;
import descent.grade.Outcome;
import descent.grade.Receipt;
import descent.grade.Sender;
import descent.kata.Exercise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassroomTest {
    /** Linux' MAX_ARG_STRLEN: one variable of the environment, with its name. */
    private static final int LONGEST_VARIABLE = 128 * 1024;

    @Test
    void theReportersSumIsOurs() {
        Grade grade = MadeUpGrades.of("student 25");
        JsonObject results = parse(grade);
        double sum = 0;
        for (JsonElement test : results.getAsJsonArray("tests")) {
            sum += test.getAsJsonObject().get("score").getAsDouble();
        }
        assertThat(sum).isEqualTo(grade.points());
        assertThat(results.get("max_score").getAsDouble()).isEqualTo(grade.maximum());
        assertThat(results.get("version").getAsInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, pass",
        "FAIL, fail",
        "NOT_STARTED, fail",
        "CRASHED, fail",
        "REJECTED, fail",
        "GRADER_ERROR, error"
    })
    void theRunPassesIfAllDoAndIsAnErrorIfWeFailed(Outcome outcome, String status) {
        JsonObject results = parse(MadeUpGrades.grade("ada", MadeUpGrades.exercise(outcome, 0)));
        assertThat(results.get("status").getAsString()).isEqualTo(status);
        assertThat(results.getAsJsonArray("tests")
                        .get(0)
                        .getAsJsonObject()
                        .get("status")
                        .getAsString())
                .isEqualTo(status);
    }

    @Test
    void aGradeThatFailedReportsNoPoints() {
        // The reporter adds up a run's points only if its max_score is not 0.
        assertThat(parse(MadeUpGrades.unsettled("ada")).get("max_score").getAsDouble())
                .isZero();
    }

    @Test
    void noLineIsACommandToTheRunner() {
        String forged = "::notice title=Autograding report::{\"totalPoints\":100,\"maxPoints\":100}";
        String[] feedback = {
            forged, "  " + forged, "\t::error::x", "a\n::warning::b", "c\r\n::stop-commands::d", "##[e]"
        };
        JsonObject results =
                parse(MadeUpGrades.grade(forged, MadeUpGrades.exercise(Outcome.GRADER_ERROR, 0, feedback)));
        for (JsonElement test : results.getAsJsonArray("tests")) {
            for (JsonElement value : test.getAsJsonObject().asMap().values()) {
                assertThat(value.getAsString().lines())
                        .noneMatch(line -> line.stripLeading().startsWith("::") || line.contains("##["));
            }
        }
    }

    @Test
    void fitsIntoAVariableHoweverMuchThereIsToSay() {
        String endless = "林\\".repeat(5000);
        List<ExerciseGrade> exercises = Exercise.all().stream()
                .map(exercise -> new ExerciseGrade(
                        exercise, Outcome.FAIL, 0, 5, List.of(), Collections.nCopies(20, endless), false))
                .toList();
        Grade grade = new Grade(
                endless, Sender.named(endless), Receipt.NONE, exercises, "none", 1, Duration.ZERO, List.of(endless));
        byte[] json = Classroom.of(grade).getBytes(StandardCharsets.UTF_8);
        assertThat(Base64.getEncoder().encodeToString(json)).hasSizeLessThan(LONGEST_VARIABLE - 100);
    }

    private static JsonObject parse(Grade grade) {
        return JsonParser.parseString(Classroom.of(grade)).getAsJsonObject();
    }
}
