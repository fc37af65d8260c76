package descent.spec;

import descent.kata.Failure;
import descent.kata.Group;
import descent.trial.Subject;
import descent.trial.Trace;
import descent.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One subject held against one spec: what the properties have shown so far. It belongs to the thread that runs them. */
final class Exam {
    /** How thorough it is. */
    enum Extent {
        /** Every property; the first that fails is shown the smallest case that breaks it. */
        ALL,
        /** Every property; each that fails is shown the smallest case that breaks it. */
        EACH,
        /** Until a property fails, in whatever case. */
        UNTIL_ONE_FAILS,
        /** Every property that depends on chance. */
        BY_CHANCE
    }

    private static final ThreadLocal<Exam> CURRENT = new ThreadLocal<>();
    private static final int MOST_SHRINKS = 400;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(800);

    private final Subject subject;
    private final long seed;
    private final Extent extent;
    private final Consumer<Failure> first;
    private final List<Failure> failures = new ArrayList<>();
    private int properties;
    private RuntimeException broken;

    private Violation violation;
    private String given;
    private Trial<?> tried;
    private Trial<?> broke;
    private int triesSince;
    private long end;

    /** @param first gets the first failure as soon as it is found */
    Exam(Subject subject, long seed, Extent extent, Consumer<Failure> first) {
        this.subject = subject;
        this.seed = seed;
        this.extent = extent;
        this.first = first;
    }

    /** The one that this thread is in. */
    static Exam current() {
        return CURRENT.get();
    }

    /** Whether this thread is in one. */
    static boolean isOn() {
        return CURRENT.get() != null;
    }

    /** Runs what belongs to it. */
    <T> T during(Supplier<T> properties) {
        CURRENT.set(this);
        try {
            return properties.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** What a property asks of the subject. */
    <T extends Trace> T run(Trial<T> trial) {
        tried = trial;
        return subject.run(trial);
    }

    long seed() {
        return seed;
    }

    /** Whether nothing more has to be tried. */
    boolean isOver() {
        return broken != null || extent == Extent.UNTIL_ONE_FAILS && !failures.isEmpty();
    }

    /** Whether it does not try what is about a single case. */
    boolean passesOver(boolean example) {
        return extent == Extent.BY_CHANCE && example;
    }

    /** Whether it looks for the smallest case that breaks the next property: it does for the first that fails. */
    boolean shrinks() {
        return extent == Extent.EACH || extent != Extent.UNTIL_ONE_FAILS && failures.isEmpty();
    }

    void begin() {
        violation = null;
        properties++;
    }

    /** Whether a property's failing case has been made small enough. */
    boolean isSmallEnough() {
        triesSince++;
        return hasShrunkEnough();
    }

    /** The same, of a case that is not tried. */
    boolean hasShrunkEnough() {
        return broken != null || violation != null && (triesSince > MOST_SHRINKS || System.nanoTime() > end);
    }

    /**
     * A case breaks the property; or the exam, if it is not the subject's fault: its process is gone, or the spec itself
     * has failed.
     *
     * @param values what the case consists of
     */
    void breaks(List<Object> values, Throwable thrown) {
        if (!(thrown instanceof Violation found)) {
            broken = thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
            return;
        }
        if (violation == null) {
            triesSince = 0;
            end = System.nanoTime() + PATIENCE;
        }
        violation = found;
        broke = tried;
        given = values.stream()
                .filter(value -> value != CurrentSubject.INSTANCE)
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
    }

    /** What has ended the property, if something has: a {@link Violation}, or what is not the subject's fault. */
    Optional<Throwable> brokenBy() {
        return Optional.<Throwable>ofNullable(broken).or(() -> Optional.ofNullable(violation));
    }

    void end(Group group, String label, boolean independent) {
        if (violation != null && broken == null) {
            failures.add(new Failure(
                    group,
                    label,
                    given,
                    violation.lines(),
                    violation.table(),
                    Optional.ofNullable(broke),
                    independent));
            if (failures.size() == 1) {
                first.accept(failures.get(0));
            }
        }
    }

    /** What does not hold. @throws RuntimeException if that cannot be said */
    List<Failure> failures() {
        if (broken != null) {
            throw broken;
        }
        return failures;
    }

    /** How many properties were run. */
    int properties() {
        return properties;
    }
}
