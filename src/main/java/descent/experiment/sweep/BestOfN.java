package descent.experiment.sweep;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What choosing the best of n brings on average. It is the mean over all the ways in which n of the settings could have been
 * tried, so that it does not hang on the order in which they came.
 *
 * <p>Settings are ranked by what the choice sees. That the one of rank k, from 1 for the worst, is the best of n drawn without
 * replacement from N has the probability
 *
 * <pre>
 * w = C(k − 1, n − 1) / C(N, n)
 * </pre>
 */
final class BestOfN {
    private final double[] seen;
    private final double[] unseen;

    /**
     * @param scores what is known of each setting, in the order in which they are tried; at least one
     */
    BestOfN(List<Score> scores) {
        Score[] ranked = scores.toArray(Score[]::new);
        reverse(ranked); // of equals, what was tried first wins: its rank is the highest
        Arrays.sort(ranked, (a, b) -> Double.compare(a.seen(), b.seen()));
        seen = Arrays.stream(ranked).mapToDouble(Score::seen).toArray();
        unseen = Arrays.stream(ranked).mapToDouble(Score::unseen).toArray();
    }

    /**
     * A setting's scores; more is better.
     *
     * @param seen what it is chosen by
     * @param unseen what it is worth on samples that the choice does not see
     */
    record Score(double seen, double unseen) {}

    private static void reverse(Score... scores) {
        Collections.reverse(Arrays.asList(scores));
    }

    /** How many settings there are. */
    int count() {
        return seen.length;
    }

    /** The mean score of the best of n by what the choice sees. @param n from 1 to {@link #count} */
    double seen(int n) {
        return mean(seen, n);
    }

    /** The mean of what the best of n is worth on other samples. @param n from 1 to {@link #count} */
    double unseen(int n) {
        return mean(unseen, n);
    }

    private static double mean(double[] scores, int n) {
        int count = scores.length;
        double weight = (double) n / count;
        double sum = 0;
        for (int k = count; k >= n; k--) {
            sum += weight * scores[k - 1];
            weight *= (double) (k - n) / Math.max(1, k - 1);
        }
        return sum;
    }

    /**
     * The mean share of the best of n coins that are all alike, each flipped so many times.
     *
     * <pre>
     * E[max] / m = Σ (1 − F(j)ⁿ) / m over j from 0 to m − 1
     * </pre>
     *
     * @param right the probability that a coin falls right, in [0, 1]
     * @param flips m
     */
    static double coins(int n, double right, int flips) {
        if (right == 0) {
            return 0; // which has no logarithm
        }
        double atMost = 0;
        double sum = 0;
        for (int j = 0; j < flips; j++) {
            atMost += Math.exp(logChoose(flips, j) + j * Math.log(right) + (flips - j) * Math.log1p(-right));
            sum += 1 - Math.pow(Math.min(1, atMost), n);
        }
        return sum / flips;
    }

    private static double logChoose(int m, int j) {
        double sum = 0;
        for (int i = 1; i <= j; i++) {
            sum += Math.log((double) (m - j + i) / i);
        }
        return sum;
    }
}
