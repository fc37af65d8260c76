package descent.kata;

import descent.trial.Trial;
import java.util.List;
import java.util.Optional;

/**
 * A property that does not hold.
 *
 * @param group what the property is about
 * @param property what must hold, in words
 * @param input the smallest case that was found to break it
 * @param lines what went wrong there: expected, actual, by how much, and what was the first to be wrong
 * @param table the same step by step, where it is a rule's
 * @param trial what was done in that case, last of all
 * @param independent whether the code was compared with itself alone, so that no other mistake is a reason for it
 */
public record Failure(
        Group group,
        String property,
        String input,
        List<String> lines,
        Optional<TraceTable> table,
        Optional<Trial<?>> trial,
        boolean independent) {
    public Failure {
        lines = List.copyOf(lines);
    }

    /** A failure in words. */
    public Failure(Group group, String property, String input, List<String> lines) {
        this(group, property, input, lines, Optional.empty(), Optional.empty(), false);
    }

    /** A failure of the definition. */
    public Failure(String property, String input, List<String> lines) {
        this(Group.DEFINITION, property, input, lines);
    }
}
