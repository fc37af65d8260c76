package descent.grade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grade of one submission.
 *
 * @param submission its name as it was found: hostile, so escape it wherever it is shown
 * @param sender whose it is
 * @param receipt what was found in it
 * @param exercises one for each exercise, in the kata's order
 * @param isolation what the student's process was kept in: "bwrap", "unshare" or "none"
 * @param seed the grading run's seed
 * @param notes what an instructor should know: a submission without an exercise, promises that were not possible
 */
public record Grade(
        String submission,
        Sender sender,
        Receipt receipt,
        List<ExerciseGrade> exercises,
        String isolation,
        long seed,
        Duration time,
        List<String> notes) {
    public Grade {
        exercises = List.copyOf(exercises);
        notes = List.copyOf(notes);
    }

    /** With grades of these exercises in the place of its own. */
    public Grade with(List<ExerciseGrade> others) {
        return new Grade(submission, sender, receipt, others, isolation, seed, time, notes);
    }

    /** With more to say to the instructor. */
    public Grade noted(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Grade(submission, sender, receipt, exercises, isolation, seed, time, all);
    }

    /** When it was handed in, as the platform says or else the files' dates. */
    public Optional<Instant> submitted() {
        return sender.submitted().or(receipt::modified);
    }

    /** The points of all exercises. */
    public double points() {
        return exercises.stream().mapToDouble(ExerciseGrade::points).sum();
    }

    /** What all exercises together would earn. */
    public double maximum() {
        return exercises.stream().mapToDouble(ExerciseGrade::maximum).sum();
    }

    /** Whether no exercise fell to a fault of ours; otherwise the submission is to be graded again. */
    public boolean settled() {
        return exercises.stream().allMatch(exercise -> exercise.outcome().settled());
    }

    /** Whether an instructor should look at it. */
    public boolean needsReview() {
        return receipt.misfiled() || exercises.stream().anyMatch(ExerciseGrade::needsReview);
    }
}
