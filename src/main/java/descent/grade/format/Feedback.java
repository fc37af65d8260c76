package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.GroupGrade;
import descent.grade.Outcome;
import descent.grade.Receipt;
import descent.grade.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
            Map.entry(Outcome.NOT_RUN, "not run"),
            Map.entry(Outcome.GRADER_ERROR, "not graded yet: the grader failed, which is no fault of the submission"));

    private static final Set<Outcome> UNTRIED =
            Set.of(Outcome.NOT_STARTED, Outcome.REJECTED, Outcome.COMPILE_ERROR, Outcome.NOT_RUN, Outcome.GRADER_ERROR);

    private Feedback() {}

    /** For example "not right yet". */
    public static String of(Outcome outcome) {
        return WORDS.get(outcome);
    }

    /** One line for each group of properties; none if no property was tried. */
    public static List<String> groups(ExerciseGrade grade) {
        if (UNTRIED.contains(grade.outcome())) {
            return List.of();
        }
        return grade.groups().stream().map(Feedback::group).toList();
    }

    /** The failure and its diagnosis, each line fit to be shown. */
    public static List<String> lines(ExerciseGrade grade) {
        return grade.feedback().stream()
                .flatMap(line -> Stream.of(Text.lines(line, LONGEST_LINE).split("\n", -1)))
                .toList();
    }

    /** All of it. */
    public static List<String> all(ExerciseGrade grade) {
        List<String> all = new ArrayList<>(List.of(of(grade.outcome())));
        if (grade.outcome() != Outcome.PASS) {
            all.addAll(groups(grade));
        }
        if (!grade.feedback().isEmpty()) {
            all.add("");
            all.addAll(lines(grade));
        }
        return all;
    }

    /** What was found in the submission, and what of it does not count. */
    public static List<String> receipt(Grade grade) {
        Receipt receipt = grade.receipt();
        List<String> lines = new ArrayList<>();
        if (receipt.misfiled()) {
            lines.add("None of these files is an exercise's: hand in Java files, each called as its exercise is.");
        } else if (receipt.taken().isEmpty() && !receipt.digest().isEmpty()) {
            lines.add("There is no file in it that counts: hand in Java files, each called as its exercise is.");
        }
        receipt.taken().forEach(file -> lines.add("counts: " + file));
        receipt.ignored().forEach(file -> lines.add("ignored: " + file));
        return lines.stream().map(line -> Text.line(line, LONGEST_LINE)).toList();
    }

    /** What a student reads about the whole submission; no line is a command to a machine that prints it. */
    public static List<String> text(Grade grade) {
        List<String> text = new ArrayList<>(receipt(grade));
        for (ExerciseGrade exercise : grade.exercises()) {
            List<String> all = all(exercise);
            text.add("%s: %s%s"
                    .formatted(
                            exercise.exercise(), all.get(0), exercise.outcome().ran() ? points(exercise) : ""));
            all.stream().skip(1).map(line -> ("  " + line).stripTrailing()).forEach(text::add);
        }
        return text.stream().map(Classroom::harmless).toList();
    }

    private static String points(ExerciseGrade exercise) {
        return ", %s of %s points".formatted(PointsText.text(exercise.points()), PointsText.text(exercise.maximum()));
    }

    private static String group(GroupGrade group) {
        return "%s: %d of %d properties hold, %s of %s points"
                .formatted(
                        group.group(),
                        group.held(),
                        group.of(),
                        PointsText.text(group.points()),
                        PointsText.text(group.maximum()));
    }
}
