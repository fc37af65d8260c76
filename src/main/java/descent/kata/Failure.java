package descent.kata;

import java.util.List;

/**
 * A property that does not hold.
 *
 * @param group what the property is about
 * @param property what must hold, in words
 * @param input the smallest case that was found to break it
 * @param lines what went wrong there: expected, actual, by how much, and what was the first to be wrong
 */
public record Failure(Group group, String property, String input, List<String> lines) {
    public Failure {
        lines = List.copyOf(lines);
    }

    /** A failure of the definition. */
    public Failure(String property, String input, List<String> lines) {
        this(Group.DEFINITION, property, input, lines);
    }
}
