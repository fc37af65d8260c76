package descent.spec;

import descent.kata.Exercise;
import java.util.List;

/**
 * What a spec says about one subject.
 *
 * @param properties how many properties the spec has
 * @param failures those that do not hold, in the spec's order; the first has been shrunk
 */
public record Verdict(Exercise exercise, Status status, int properties, List<Failure> failures) {
    /** The outcomes, from best to worst. */
    public enum Status {
        PASS,
        NOT_STARTED,
        FAIL,
        TIMEOUT
    }

    public Verdict {
        failures = List.copyOf(failures);
    }

    /** Whether somebody has to look at it: it was started and is not right. */
    public boolean red() {
        return status == Status.FAIL || status == Status.TIMEOUT;
    }
}
