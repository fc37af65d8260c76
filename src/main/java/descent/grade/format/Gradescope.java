package descent.grade.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Outcome;
import descent.grade.Text;
import descent.report.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A grade as Gradescope's {@code results.json}.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Autograder specifications</a>
 */
public final class Gradescope {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
    private static final String TEXT = "text";
    private static final int LONGEST_REMARK = 500;

    private Gradescope() {}

    /**
     * The results of a submission.
     *
     * @throws IllegalArgumentException if the grade is not settled: without results, Gradescope reports that the autograder
     *     failed, and that is what happened
     */
    public static String of(Grade grade) {
        if (!grade.settled()) {
            throw new IllegalArgumentException("%s was not graded: there are no results for Gradescope"
                    .formatted(Text.name(grade.submission(), 100)));
        }
        JsonObject results = new JsonObject();
        results.addProperty("score", PointsText.rounded(grade.points()));
        results.addProperty("execution_time", grade.time().toSeconds());
        results.addProperty("output", String.join("\n", Feedback.receipt(grade)));
        results.addProperty("output_format", TEXT);
        results.addProperty("test_output_format", TEXT);
        results.addProperty("test_name_format", TEXT);
        results.addProperty("visibility", "visible");
        results.addProperty("stdout_visibility", "hidden");
        JsonArray tests = new JsonArray();
        grade.exercises().forEach(exercise -> tests.add(test(exercise)));
        tests.add(forInstructors(grade));
        results.add("tests", tests);
        return JSON.toJson(results) + "\n";
    }

    private static JsonObject test(ExerciseGrade exercise) {
        JsonObject test = new JsonObject();
        test.addProperty("name", exercise.exercise().toString());
        test.addProperty("name_format", TEXT);
        test.addProperty("number", String.valueOf(exercise.exercise().number()));
        test.addProperty("score", PointsText.rounded(exercise.points()));
        test.addProperty("max_score", PointsText.rounded(exercise.maximum()));
        test.addProperty("status", exercise.outcome() == Outcome.PASS ? "passed" : "failed");
        test.addProperty("output", String.join("\n", Feedback.all(exercise)));
        test.addProperty("output_format", TEXT);
        test.addProperty("visibility", "visible");
        return test;
    }

    private static JsonObject forInstructors(Grade grade) {
        JsonObject test = new JsonObject();
        test.addProperty("name", "For instructors");
        test.addProperty("score", 0);
        test.addProperty("max_score", 0);
        test.addProperty("status", grade.needsReview() ? "failed" : "passed");
        test.addProperty("output", String.join("\n", remarks(grade)));
        test.addProperty("output_format", TEXT);
        test.addProperty("visibility", "hidden");
        return test;
    }

    /** What instructors should know of a submission, and students need not. */
    private static List<String> remarks(Grade grade) {
        List<String> remarks = new ArrayList<>();
        List<String> toReview = grade.exercises().stream()
                .filter(ExerciseGrade::needsReview)
                .map(exercise -> exercise.exercise().toString())
                .toList();
        if (!toReview.isEmpty()) {
            remarks.add("please look at " + String.join(", ", toReview));
        }
        remarks.add("graded in %s s, isolation: %s"
                .formatted(Numbers.seconds(grade.time().toMillis() / 1e3), grade.isolation()));
        grade.notes().forEach(note -> remarks.add(Text.line(note, LONGEST_REMARK)));
        return remarks;
    }
}
