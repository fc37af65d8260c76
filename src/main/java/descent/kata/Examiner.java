package descent.kata;

import descent.trial.NoTrace;
import descent.trial.Subject;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds subjects against the specs. Its one implementation lives beside them, in test code that no main code sees. One
 * thread at a time.
 */
public interface Examiner {
    /**
     * The verdict on every property of an exercise. Runs on the caller's thread, and trusts it with a subject that may
     * never answer.
     *
     * @param seed decides the cases; a verdict does not depend on it
     * @param first gets the first failure as soon as it is found
     * @throws NoTrace as the subject threw it
     */
    Verdict examine(Exercise exercise, Subject subject, long seed, Consumer<Failure> first);

    /** As {@link #examine(Exercise, Subject, long, Consumer)}, for somebody who waits for the verdict alone. */
    default Verdict examine(Exercise exercise, Subject subject, long seed) {
        return examine(exercise, subject, seed, failure -> {});
    }

    /** How many properties an exercise has in each group, before any of them is tried. */
    Map<Group, Integer> groups(Exercise exercise);

    /** What an exercise is worth, whatever a course says. */
    Worth worth(Exercise exercise);

    /** Whether the exercise is an untouched stub; costs little. */
    boolean isStub(Exercise exercise, Subject subject);

    /**
     * The examiner on the class path.
     *
     * @throws NoSpecsException if the specs are not there
     */
    static Examiner load() {
        return BesideTheSpecs.load(Examiner.class, "descent.spec.SpecRun");
    }
}
