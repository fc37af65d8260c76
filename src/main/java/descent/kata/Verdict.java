package descent.kata;

import java.util.List;
import java.util.Optional;

/**
 * What a spec says about one subject.
 *
 * @param properties how many properties the spec has
 * @param failures those that do not hold, in the spec's order; the first has been shrunk
 * @param diagnosis which mistake it is, where that is known
 */
public record Verdict(
        Exercise exercise, Status status, int properties, List<Failure> failures, Optional<Diagnosis> diagnosis) {
    /** The outcomes, from best to worst. */
    public enum Status {
        PASS,
        NOT_STARTED,
        FAIL,
        TIMEOUT,
        /** The rule ended the whole Java process, as {@code System.exit} does. */
        CRASHED,
        /** javac refuses the file; its message is the only failure. */
        COMPILE_ERROR
    }

    public Verdict {
        failures = List.copyOf(failures);
    }

    /** A verdict without a diagnosis. */
    public Verdict(Exercise exercise, Status status, int properties, List<Failure> failures) {
        this(exercise, status, properties, failures, Optional.empty());
    }

    /** A verdict without properties: the exercise did not get as far as them. */
    public static Verdict of(Exercise exercise, Status status, Failure... why) {
        return new Verdict(exercise, status, 0, List.of(why));
    }

    /** This verdict, and which mistake it is. */
    public Verdict explainedBy(Diagnosis mistake) {
        return new Verdict(exercise, status, properties, failures, Optional.of(mistake));
    }

    /** Whether somebody has to look at it: it was started and is not right. */
    public boolean red() {
        return status != Status.PASS && status != Status.NOT_STARTED;
    }
}
