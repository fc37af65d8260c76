package descent.grade;

import descent.kata.Exercise;
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

    /** That of one which was not tried. @param why in words */
    public static ExerciseGrade notRun(Exercise exercise, String why) {
        return new ExerciseGrade(exercise, Outcome.NOT_RUN, 0, 0, List.of(), List.of(why), true);
    }
}
