package descent.grade.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import descent.grade.Grade;
import descent.grade.MadeUpGrades;
import descent.grade.Outcome;
import descent.kata.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GradescopeTest {
    @Test
    void givesEachExerciseItsPointsAndTheWholeTheirSum() {
        Grade grade = MadeUpGrades.of("student 25");
        JsonObject results = parse(grade);
        assertThat(results.getAsJsonArray("tests"))
                .hasSize(Exercise.all().size() + 1); // and the hidden one for instructors
        double sum = 0;
        for (var test : results.getAsJsonArray("tests")) {
            sum += test.getAsJsonObject().get("score").getAsDouble();
        }
        assertThat(results.get("score").getAsDouble()).isEqualTo(sum).isEqualTo(grade.points());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GRADER_ERROR")
    void passesWhatIsRightAndNothingElse(Outcome outcome) {
        JsonObject test = only(outcome, "it must hold");
        assertThat(test.get("status").getAsString()).isEqualTo(outcome == Outcome.PASS ? "passed" : "failed");
        assertThat(test.get("name").getAsString()).isEqualTo("08 Adam");
        assertThat(test.get("max_score").getAsInt()).isEqualTo(8);
        assertThat(test.get("visibility").getAsString()).isEqualTo("visible");
        assertThat(test.get("output").getAsString()).contains("it must hold");
    }

    @Test
    void everythingIsShownAsText() {
        JsonObject results = parse(MadeUpGrades.of("ada"));
        for (String format : new String[] {"output_format", "test_output_format", "test_name_format"}) {
            assertThat(results.get(format).getAsString()).isEqualTo("text");
        }
        JsonObject test = only(Outcome.FAIL, "\u001b[2J<script>\u202e");
        assertThat(test.get("output_format").getAsString()).isEqualTo("text");
        assertThat(test.get("output").getAsString()).contains("\\u001b[2J<script>\\u202e");
    }

    @Test
    void feedbackHasTheLinesAndBlanksThatAlignItInATerminal() {
        Grade grade = MadeUpGrades.grade(
                "ada",
                MadeUpGrades.exercise(Outcome.FAIL, 4, "It must  hold", "", "  θ should be -0.1", "     but is   1"));
        JsonObject test = parse(grade).getAsJsonArray("tests").get(0).getAsJsonObject();
        assertThat(test.get("output").getAsString())
                .endsWith("\n\nIt must  hold\n\n  θ should be -0.1\n     but is   1");
    }

    @Test
    void studentsDoNotSeeWhatIsForInstructors() {
        var tests = parse(MadeUpGrades.of("ada")).getAsJsonArray("tests");
        JsonObject last = tests.get(tests.size() - 1).getAsJsonObject();
        assertThat(last.get("visibility").getAsString()).isEqualTo("hidden");
        assertThat(last.get("output").getAsString()).contains("isolation: bwrap", "ignored: ada");
    }

    @Test
    void aGradeThatFailedIsNoResult() {
        assertThatThrownBy(() -> Gradescope.of(MadeUpGrades.unsettled("ada")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ada was not graded: there are no results for Gradescope");
    }

    private static JsonObject only(Outcome outcome, String feedback) {
        Grade grade = MadeUpGrades.grade("ada", MadeUpGrades.exercise(outcome, 4, feedback));
        return parse(grade).getAsJsonArray("tests").get(0).getAsJsonObject();
    }

    private static JsonObject parse(Grade grade) {
        return JsonParser.parseString(Gradescope.of(grade)).getAsJsonObject();
    }
}
