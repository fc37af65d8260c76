package descent.spec;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.VerdictReport;
import descent.spec.Exam.Extent;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/** A spec that somebody runs by itself, as an IDE does: each property is held against the exercise's file as it stands. */
final class SingleRun {
    private static final String SPEC = "Spec";

    private final Exercise exercise;
    private final Exam exam = new Exam(Exercises.subject(), Long.getLong("seed", 0), Extent.EACH, failure -> {});

    private SingleRun(Exercise exercise) {
        this.exercise = exercise;
    }

    /**
     * Before a property of a spec is tried.
     *
     * @throws AssertionFailedError if the file does not compile
     */
    static SingleRun of(Spec spec) {
        Exercise exercise = exercise(spec.getClass());
        Optional<Verdict> refused = Exercises.refused(exercise);
        if (refused.isPresent()) {
            throw new AssertionFailedError(text(refused.get()));
        }
        return new SingleRun(exercise);
    }

    /** Why a spec's properties are not tried at all; empty if somebody has started its exercise. */
    static Optional<String> passedOver(Class<?> spec) {
        Exercise exercise = exercise(spec);
        return Exercises.refused(exercise).isEmpty() && new SpecRun().isStub(exercise, Exercises.subject())
                ? Optional.of(exercise + " is not started yet")
                : Optional.empty();
    }

    private static Exercise exercise(Class<?> spec) {
        String name = spec.getSimpleName();
        return Exercise.find(name.substring(0, name.length() - SPEC.length()))
                .orElseThrow(() -> new IllegalStateException("there is no exercise for " + name));
    }

    Exam exam() {
        return exam;
    }

    /** The teacher's report on the property, with what an IDE compares. @param why what has ended the property */
    Throwable failure(Throwable why) {
        if (!(why instanceof Violation violation)) {
            return why;
        }
        Verdict verdict = new Verdict(exercise, Verdict.Status.FAIL, 1, exam.failures());
        AssertionFailedError failure = violation.isExpectedDefined()
                ? new AssertionFailedError(text(verdict), violation.getExpected(), violation.getActual())
                : new AssertionFailedError(text(verdict));
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    private static String text(Verdict verdict) {
        return String.join("\n", VerdictReport.of(verdict, "")).stripTrailing();
    }
}
