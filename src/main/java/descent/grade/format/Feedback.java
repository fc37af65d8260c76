package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.GroupGrade;
import descent.grade.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a student reads about one exercise, in words. */
public final class Feedback {
    private static final int LONGEST_LINE = 1000;
    private static final Map<Outcome, String> WORDS = Map.ofEntries(
            Map.entry(Outcome.PASS, "right"),
            Map.entry(Outcome.FAIL, "not right yet"),
            Map.entry(Outcome.NOT_STARTED, "not started"),
            Map.entry(Outcome.COMPILE_ERROR, "does not compile"),
            Map.entry(Outcome.TIMEOUT, "takes too long"),
            Map.entry(Outcome.OUT_OF_MEMORY, "runs out of memory"),
            Map.entry(Outcome.CRASHED, "ends the Java process"),
            Map.entry(Outcome.PROTOCOL_ERROR, "disturbs the grading"),
            Map.entry(Outcome.REJECTED, "not accepted"),
            Map.entry(Outcome.GRADER_ERROR, "not graded yet: the grader failed, which is no fault of the submission"));

    private Feedback() {}

    /** For example "not right yet". */
    public static String of(Outcome outcome) {
        return WORDS.get(outcome);
    }

    /** One line for each group of properties. */
    public static List<String> groups(ExerciseGrade grade) {
        return grade.groups().stream().map(Feedback::group).toList();
    }

    /** The failure and its diagnosis, each line fit to be shown. */
    public static List<String> lines(ExerciseGrade grade) {
        return grade.feedback().stream()
                .flatMap(line -> Plain.lines(line, LONGEST_LINE).lines())
                .toList();
    }

    /** All of it. */
    public static List<String> all(ExerciseGrade grade) {
        List<String> all = new ArrayList<>(List.of(of(grade.outcome())));
        if (grade.outcome() != Outcome.NOT_STARTED) {
            all.addAll(groups(grade));
        }
        if (!grade.feedback().isEmpty()) {
            all.add("");
            all.addAll(lines(grade));
        }
        return all;
    }

    private static String group(GroupGrade group) {
        return "%s: %d of %d properties hold, %s of %s points"
                .formatted(
                        group.group(),
                        group.held(),
                        group.of(),
                        Points.text(group.points()),
                        Points.text(group.maximum()));
    }
}
