package descent.kata;

import java.util.Map;

/**
 * What a spec says of its exercise.
 *
 * @param number the exercise's, which the lesson says too
 * @param points for all of it
 * @param weights by which the groups of its properties share them
 */
public record Worth(int number, double points, Map<Group, Double> weights) {
    public Worth {
        weights = Map.copyOf(weights);
    }

    /** The same for other points. */
    Worth of(double others) {
        return new Worth(number, others, weights);
    }
}
