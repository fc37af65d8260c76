package descent.kata;

import java.util.Map;
import java.util.function.Consumer;

/** Holds subjects against the specs. Its one implementation lives beside them, in test code that no main code sees. */
public interface Examiner {
    /**
     * The verdict on every property of an exercise. Runs on the caller's thread, and trusts it with a rule that may never
     * return; {@link Watched} adds a deadline.
     *
     * @param seed decides the cases; a verdict does not depend on it
     */
    Verdict examine(Exercise exercise, Subject subject, long seed);

    /**
     * As {@link #examine(Exercise, Subject, long)}, for somebody who waits.
     *
     * @param first gets the first failure as soon as it is found
     */
    default Verdict examine(Exercise exercise, Subject subject, long seed, Consumer<Failure> first) {
        Verdict verdict = examine(exercise, subject, seed);
        verdict.failures().stream().findFirst().ifPresent(first);
        return verdict;
    }

    /** How many properties an exercise has in each group, before any of them is tried. */
    Map<Group, Integer> groups(Exercise exercise);

    /** Whether the exercise is an untouched stub; costs nothing, but cannot always tell. */
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
