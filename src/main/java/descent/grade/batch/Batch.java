package descent.grade.batch;

import descent.grade.Grade;
import descent.grade.Grader;
import descent.grade.Graders;
import descent.grade.Submission;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Grades submissions side by side, and keeps each grade as soon as it is there. What the store already has a settled grade
 * for, of these very files and on this basis, is not graded again.
 */
public final class Batch {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final GradeStore store;
    private final Basis basis;
    private final Predicate<Grade> acceptable;
    private final BinaryOperator<Grade> completion;

    /** @param acceptable whether a grade from an earlier run will do, beyond being settled and of the same basis */
    public Batch(GradeStore store, Basis basis, Predicate<Grade> acceptable) {
        this(store, basis, acceptable, (grade, earlier) -> grade);
    }

    /** @param completion makes a whole of a new grade and of an earlier one of the same files, or of the new one twice */
    public Batch(GradeStore store, Basis basis, Predicate<Grade> acceptable, BinaryOperator<Grade> completion) {
        this.completion = completion;
        this.store = store;
        this.basis = basis;
        this.acceptable = acceptable;
    }

    /** The submissions that need grading. */
    public List<Submission> pending(List<Submission> submissions) {
        return submissions.stream().filter(one -> !isGraded(one)).toList();
    }

    /**
     * Grades all of them.
     *
     * @param graders asked for a grader once, and only if there is something to grade
     * @param jobs how many side by side, at least 1
     * @param each told of every grade, on the caller's thread
     */
    public void grade(List<Submission> pending, Supplier<Grader> graders, int jobs, Consumer<Grade> each) {
        if (pending.isEmpty()) {
            return;
        }
        try (Grader grader = graders.get()) {
            ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, pending.size()));
            try {
                CompletionService<Grade> done = new ExecutorCompletionService<>(workers);
                pending.forEach(submission -> done.submit(() -> grade(grader, submission)));
                for (int i = 0; i < pending.size(); i++) {
                    each.accept(result(done));
                }
            } finally {
                end(workers);
            }
        }
    }

    /** After a failure, some may still be at work: the grader stays open for them, if not for ever. */
    private static void end(ExecutorService workers) {
        workers.shutdownNow();
        try {
            workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isGraded(Submission submission) {
        return store.find(submission.name())
                .filter(stored -> stored.basis().equals(basis))
                .filter(stored -> stored.grade().exercises().stream()
                        .allMatch(each -> each.outcome().ran()))
                .filter(stored -> acceptable.test(stored.grade()))
                .filter(stored -> isOf(submission, stored.grade()))
                .isPresent();
    }

    /** What could not be read has no digest; nobody knows whether it is still the same. */
    private static boolean isOf(Submission submission, Grade grade) {
        return !grade.receipt().digest().isEmpty() && grade.receipt().digest().equals(Graders.digest(submission));
    }

    private Grade grade(Grader grader, Submission submission) {
        Grade fresh = grader.grade(submission);
        Grade grade = completion.apply(
                fresh,
                store.find(submission.name())
                        .filter(stored -> stored.basis().equals(basis))
                        .map(StoredGrade::grade)
                        .filter(earlier -> earlier.receipt()
                                .digest()
                                .equals(fresh.receipt().digest()))
                        .orElse(fresh));
        store.save(new StoredGrade(basis, grade));
        return grade;
    }

    private static Grade result(CompletionService<Grade> done) {
        try {
            return done.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while submissions were graded", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
