package descent.kata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a spec says about one subject.
 *
 * @param groups how many properties the spec has in each group
 * @param failures those that do not hold, in the spec's order; the first has been shrunk
 * @param diagnosis which mistake it is, where that is known
 * @param path where a right rule goes, beside what the spec believes
 */
public record Verdict(
        Exercise exercise,
        Status status,
        Map<Group, Integer> groups,
        List<Failure> failures,
        Optional<Diagnosis> diagnosis,
        Optional<TraceTable> path) {
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
        groups = Map.copyOf(groups);
        failures = List.copyOf(failures);
    }

    /** A verdict without a diagnosis. */
    public Verdict(Exercise exercise, Status status, Map<Group, Integer> groups, List<Failure> failures) {
        this(exercise, status, groups, failures, Optional.empty(), Optional.empty());
    }

    /** A verdict on properties that are all of the definition. */
    public Verdict(Exercise exercise, Status status, int properties, List<Failure> failures) {
        this(exercise, status, Map.of(Group.DEFINITION, properties), failures);
    }

    /** A verdict without properties: the exercise did not get as far as them. */
    public static Verdict of(Exercise exercise, Status status, Failure... why) {
        return new Verdict(exercise, status, 0, List.of(why));
    }

    /** This verdict, and which mistake it is. */
    public Verdict explainedBy(Diagnosis mistake) {
        return new Verdict(exercise, status, groups, failures, Optional.of(mistake), path);
    }

    /** This verdict, with where the rule goes. */
    public Verdict along(TraceTable rightPath) {
        return new Verdict(exercise, status, groups, failures, diagnosis, Optional.of(rightPath));
    }

    /** How many properties the spec has. */
    public int properties() {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many properties of a group hold. */
    public int held(Group group) {
        long broken =
                failures.stream().filter(failure -> failure.group() == group).count();
        return groups.getOrDefault(group, 0) - (int) broken;
    }

    /** Whether somebody has to look at it: it was started and is not right. */
    public boolean red() {
        return status != Status.PASS && status != Status.NOT_STARTED;
    }
}
