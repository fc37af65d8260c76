package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What instructors should know of a submission, and students need not. */
final class Remarks {
    private static final int LONGEST = 500;

    private Remarks() {}

    static List<String> on(Grade grade) {
        List<String> remarks = new ArrayList<>();
        if (grade.exercises().stream().anyMatch(ExerciseGrade::needsReview)) {
            remarks.add("please look at " + toReview(grade));
        }
        remarks.add("graded in %s s, isolation: %s".formatted(seconds(grade), grade.isolation()));
        grade.notes().forEach(note -> remarks.add(Text.line(note, LONGEST)));
        return remarks;
    }

    private static String toReview(Grade grade) {
        return grade.exercises().stream()
                .filter(ExerciseGrade::needsReview)
                .map(exercise -> exercise.exercise().toString())
                .collect(Collectors.joining(", "));
    }

    private static String seconds(Grade grade) {
        return String.format(Locale.ROOT, "%.1f", grade.time().toMillis() / 1e3);
    }
}
