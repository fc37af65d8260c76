package descent.grade.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Outcome;
import descent.grade.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A grade as GitHub Classroom's autograding reporter reads it, once in Base64, from an environment variable. So it must be
 * small (Linux allows a variable 128 KiB), and no line of it may be a command to the machine that prints it.
 *
 * @see <a href="https://github.com/classroom-resources/autograding-grading-reporter">autograding-grading-reporter</a>
 */
public final class Classroom {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int LONGEST_MESSAGE = 1000;

    private Classroom() {}

    /** The results of a submission, in one line. */
    public static String of(Grade grade) {
        JsonObject results = new JsonObject();
        results.addProperty("version", 1);
        results.addProperty("status", status(grade));
        // Without a maximum, Classroom keeps the points that it has: ours say nothing if the grader failed.
        results.addProperty("max_score", PointsText.rounded(grade.settled() ? grade.maximum() : 0));
        JsonArray tests = new JsonArray();
        grade.exercises().forEach(exercise -> tests.add(test(exercise)));
        results.add("tests", tests);
        return JSON.toJson(results) + "\n";
    }

    private static String status(Grade grade) {
        List<String> each = grade.exercises().stream().map(Classroom::status).toList();
        if (each.contains("error")) {
            return "error";
        }
        return each.contains("fail") ? "fail" : "pass";
    }

    private static String status(ExerciseGrade exercise) {
        if (!exercise.outcome().settled()) {
            return "error";
        }
        return exercise.outcome() == Outcome.PASS ? "pass" : "fail";
    }

    private static JsonObject test(ExerciseGrade exercise) {
        JsonObject test = new JsonObject();
        test.addProperty("name", exercise.exercise().toString());
        test.addProperty("status", status(exercise));
        test.addProperty("score", PointsText.rounded(exercise.points()));
        test.addProperty("message", message(exercise));
        test.addProperty("test_code", "");
        test.addProperty("filename", exercise.exercise().file());
        test.addProperty("line_no", 0);
        test.addProperty("duration", 0);
        return test;
    }

    private static String message(ExerciseGrade exercise) {
        return Feedback.all(exercise).stream()
                .map(Classroom::harmless)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"), text -> Text.lines(text, LONGEST_MESSAGE)));
    }

    /**
     * A line that GitHub's runners print and do not obey: a command begins with two colons after any space, or, as it once
     * did, with {@code ##[} anywhere.
     */
    public static String harmless(String line) {
        String plain = line.replace("##[", "## [");
        return plain.stripLeading().startsWith("::") ? "| " + plain : plain;
    }
}
