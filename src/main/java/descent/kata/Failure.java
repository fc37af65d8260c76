package descent.kata;

import java.util.List;

/**
 * A property that does not hold.
 *
 * @param property what must hold, in words
 * @param input the smallest case that was found to break it
 * @param lines what went wrong there: expected, actual, by how much, and what was the first to be wrong
 */
public record Failure(String property, String input, List<String> lines) {
    public Failure {
        lines = List.copyOf(lines);
    }
}
