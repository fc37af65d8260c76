package descent.grade.batch;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Outcome;
import descent.grade.Receipt;
import descent.grade.Submission;
import descent.grade.Text;
import descent.kata.Exercise;
import java.time.Duration;
import java.util.List;

/** Grades that could not be given, by a fault of ours. */
final class Ungraded {
    private Ungraded() {}

    static Grade because(Throwable fault, Submission submission, long seed, List<Exercise> all) {
        List<ExerciseGrade> exercises = all.stream()
                .map(exercise -> new ExerciseGrade(
                        exercise, Outcome.GRADER_ERROR, 0, 0, List.of(), List.of("The grader failed."), false))
                .toList();
        return new Grade(
                submission.name(),
                submission.sender(),
                Receipt.NONE,
                exercises,
                "none",
                seed,
                Duration.ZERO,
                List.of("the grader failed: " + Text.fault(fault)));
    }
}
