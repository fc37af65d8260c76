package descent.train;

import descent.Require;

/**
 * How long a lane trains and how often it is looked at.
 *
 * @param iterations the most steps it takes, at least 1
 * @param evaluateEvery steps between two evaluations, at least 1; the last step is always evaluated
 * @param seconds the most wall time it trains, evaluations left out; infinite for no limit
 */
public record Budget(int iterations, int evaluateEvery, double seconds) {
    public Budget {
        Require.atLeastOne("iterations", iterations);
        Require.atLeastOne("evaluateEvery", evaluateEvery);
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds (%s) must be positive".formatted(seconds));
        }
    }

    /** So many steps, however long they take. */
    public static Budget ofIterations(int iterations, int evaluateEvery) {
        return new Budget(iterations, evaluateEvery, Double.POSITIVE_INFINITY);
    }

    boolean evaluatesAfter(int iteration) {
        return iteration % evaluateEvery == 0 || iteration == iterations;
    }
}
