package descent.grade;

import descent.kata.Exercise;
import java.util.ArrayList;
import java.util.List;

/**
 * The grade of one exercise.
 *
 * @param feedback lines for the student. Control characters are gone and lengths are bounded, but fragments come from
 *     the student: escape them for the format that shows them
 * @param needsReview whether the class files use what an instructor should look at, such as ND4J's own updaters; the
 *     feedback's last lines say what. It changes no points
 */
public record ExerciseGrade(
        Exercise exercise,
        Outcome outcome,
        double points,
        double maximum,
        List<GroupGrade> groups,
        List<String> feedback,
        boolean needsReview) {
    public ExerciseGrade {
        groups = List.copyOf(groups);
        feedback = List.copyOf(feedback);
    }

    /** The same for other points. @param how what a student reads of it */
    public ExerciseGrade withPoints(double other, String how) {
        return new ExerciseGrade(
                exercise, outcome, Points.rounded(other), maximum, groups, with(feedback, how), needsReview);
    }

    /** The same as an instructor decides it. @param how what a student reads of it */
    public ExerciseGrade byHand(double other, String how) {
        Outcome decided =
                other >= maximum ? Outcome.PASS : outcome == Outcome.PASS || !outcome.ran() ? Outcome.FAIL : outcome;
        return new ExerciseGrade(exercise, decided, other, maximum, groups, with(feedback, how), false);
    }

    private static List<String> with(List<String> lines, String more) {
        List<String> all = new ArrayList<>(lines);
        all.add(more);
        return all;
    }

    /** That of one which was not tried. @param maximum what it would earn @param why in words */
    public static ExerciseGrade notRun(Exercise exercise, double maximum, String why) {
        return new ExerciseGrade(exercise, Outcome.NOT_RUN, 0, maximum, List.of(), List.of(why), true);
    }
}
