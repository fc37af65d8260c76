package descent.kata;

import descent.trial.Subject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * An examiner for several threads at a time. jqwik keeps what it needs in one place for each class loader, so that every
 * thread but the first has a loader of its own, which it keeps: a new one costs what a cold start does.
 */
public final class ThreadExaminers implements Examiner {
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final ThreadLocal<Examiner> own;

    /** @param plain the first thread's */
    public ThreadExaminers(Examiner plain) {
        own = ThreadLocal.withInitial(() -> first.getAndSet(false) ? plain : isolated(plain));
    }

    private static Examiner isolated(Examiner plain) {
        try {
            return (Examiner) new SpecLoader(plain.getClass().getClassLoader())
                    .loadClass(plain.getClass().getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new NoSpecsException(e);
        }
    }

    @Override
    public Verdict examine(Exercise exercise, Subject subject, long seed, Consumer<Failure> found) {
        return own.get().examine(exercise, subject, seed, found);
    }

    @Override
    public Map<Group, Integer> groups(Exercise exercise) {
        return own.get().groups(exercise);
    }

    @Override
    public Worth worth(Exercise exercise) {
        return own.get().worth(exercise);
    }

    @Override
    public boolean isStub(Exercise exercise, Subject subject) {
        return own.get().isStub(exercise, subject);
    }
}
