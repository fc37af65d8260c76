package descent.experiment.contest;

import descent.report.Spread;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * One rule's figures less another's, seed by seed: both start from the same parameters and see the same batches.
 *
 * <pre>
 * d̄ ± t(n − 1, 1 − α/2) · s / √n
 * </pre>
 *
 * <p>α is 5 % divided by the number of differences that are looked at, so that all intervals together hold with 95 %
 * (Bonferroni).
 *
 * @param mean d̄
 * @param half half the interval's width; empty for fewer than three seeds: one says nothing of chance, and from two
 *     the interval is hundreds of times as wide as what was measured
 */
record Difference(double mean, OptionalDouble half) {
    private static final double ALPHA = 0.05;
    private static final int FEWEST = 3;

    /**
     * @param own one figure for each seed
     * @param others the other rule's on the same seeds
     * @param looks how many differences are looked at, at least 1
     */
    static Difference of(double[] own, double[] others, int looks) {
        Spread spread = Spread.of(IntStream.range(0, own.length)
                .mapToDouble(i -> own[i] - others[i])
                .toArray());
        if (spread.count() < FEWEST) {
            return new Difference(spread.mean(), OptionalDouble.empty());
        }
        double t = new TDistribution(spread.count() - 1.0).inverseCumulativeProbability(1 - ALPHA / looks / 2);
        return new Difference(spread.mean(), OptionalDouble.of(t * spread.deviation() / Math.sqrt(spread.count())));
    }

    double low() {
        return mean - half.orElseThrow();
    }

    double high() {
        return mean + half.orElseThrow();
    }

    /** Whether chance alone is no explanation: the interval leaves out 0. */
    boolean isSeen() {
        return half.isPresent() && low() * high() > 0;
    }
}
