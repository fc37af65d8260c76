package descent.grade;

import descent.kata.Course;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Group;
import descent.kata.Verdict;
import descent.kata.VerdictReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes grades of verdicts.
 *
 * @param properties how many each exercise has in each group, whatever a verdict says
 */
record Marking(Map<Exercise, Map<Group, Integer>> properties, Points points) {
    static Marking of(Examiner examiner, Course course) {
        Map<Exercise, Map<Group, Integer>> properties = new LinkedHashMap<>();
        course.exercises().forEach(exercise -> properties.put(exercise, examiner.groups(exercise)));
        return new Marking(properties, Points.of(examiner, course));
    }

    /** Those of the course, in its order. */
    List<Exercise> exercises() {
        return List.copyOf(properties.keySet());
    }

    /** Before anything is tried: all properties are there, and none holds. */
    ExerciseGrade nothing(Exercise exercise, Outcome outcome, List<String> feedback) {
        List<GroupGrade> groups = points.grade(exercise, properties.get(exercise), group -> 0);
        return new ExerciseGrade(exercise, outcome, 0, points.of(exercise), groups, cleaned(feedback), false);
    }

    ExerciseGrade of(Verdict verdict) {
        Exercise exercise = verdict.exercise();
        if (verdict.status() == Verdict.Status.NOT_STARTED) {
            return nothing(exercise, Outcome.NOT_STARTED, List.of(exercise + " is not started yet."));
        }
        boolean passed = verdict.status() == Verdict.Status.PASS
                && verdict.failures().isEmpty()
                && verdict.groups().equals(properties.get(exercise));
        List<GroupGrade> groups = points.grade(exercise, verdict.groups(), verdict::held);
        double sum = passed
                ? points.of(exercise)
                : Points.rounded(groups.stream().mapToDouble(GroupGrade::points).sum());
        return new ExerciseGrade(
                exercise,
                passed ? Outcome.PASS : Outcome.FAIL,
                sum,
                points.of(exercise),
                groups,
                cleaned(VerdictReport.of(verdict)),
                false);
    }

    /** What there was no time for. */
    ExerciseGrade notRun(Exercise exercise, Limits limits) {
        String why =
                "It was not run: the submission's other exercises had used up its time, %d s of the processor or %d s by the clock."
                        .formatted(
                                limits.submission().toSeconds(), limits.clock().toSeconds());
        return ExerciseGrade.notRun(exercise, points.of(exercise), why);
    }

    /** With what an instructor should look at. */
    static ExerciseGrade reviewed(ExerciseGrade grade, List<String> uses) {
        if (uses.isEmpty()) {
            return grade;
        }
        List<String> feedback = new ArrayList<>(grade.feedback());
        feedback.add("To be looked at: it uses what no exercise needs.");
        uses.forEach(each -> feedback.add("  " + each));
        return new ExerciseGrade(
                grade.exercise(), grade.outcome(), grade.points(), grade.maximum(), grade.groups(), feedback, true);
    }

    /** @param facts what is known of what it was doing, in sentences */
    static List<String> why(Exercise exercise, Outcome outcome, Limits limits, List<String> facts) {
        List<String> why = new ArrayList<>(why(exercise, outcome, limits));
        why.addAll(cleaned(facts));
        return why;
    }

    private static List<String> why(Exercise exercise, Outcome outcome, Limits limits) {
        return switch (outcome) {
            case TIMEOUT ->
                List.of("%s takes too long: it was given up after %d seconds in one call, or %d in all."
                        .formatted(
                                exercise,
                                limits.call().toSeconds(),
                                limits.exercise().toSeconds()));
            case OUT_OF_MEMORY -> List.of(exercise + " used more memory than it may.");
            case CRASHED ->
                List.of(exercise + " ended the whole Java process instead of returning: System.exit does that,"
                        + " and so do faults in native memory and too many threads.");
            case PROTOCOL_ERROR ->
                List.of(exercise + " answered what the grader cannot read: it wrote to descriptor 1, or"
                        + " remembers more than an answer holds.");
            default -> List.of(exercise + ": " + outcome);
        };
    }

    private static List<String> cleaned(List<String> lines) {
        return lines.stream().map(Text::line).toList();
    }
}
