package descent.exercises;

import descent.NotStarted;
import descent.Require;
import descent.Schedule;

/**
 * Learning rates over time, as factors of a rule's own η. In every formula t counts the steps already taken, from 0.
 *
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter 2017, SGDR: Stochastic Gradient Descent with Warm
 *     Restarts, section 3 (cosine)</a>
 * @see <a href="https://arxiv.org/abs/1706.02677">Goyal et al. 2017, Accurate, Large Minibatch SGD, section 2.2
 *     (warm-up)</a>
 */
public final class Schedules {
    private Schedules() {}

    /**
     * Step decay.
     *
     * <pre>
     * γ^⌊t / s⌋
     * </pre>
     *
     * @param every s, steps between two cuts, at least 1
     * @param factor γ, above 0
     */
    public static Schedule step(int every, double factor) {
        Require.atLeastOne("every", every);
        Require.positive("factor", factor);
        throw new NotStarted();
    }

    /**
     * Exponential decay.
     *
     * <pre>
     * γᵗ
     * </pre>
     *
     * @param factor γ, above 0
     */
    public static Schedule exponential(double factor) {
        Require.positive("factor", factor);
        throw new NotStarted();
    }

    /**
     * Cosine annealing.
     *
     * <pre>
     * floor + (1 − floor)(1 + cos(πt / T)) / 2 while t ≤ T, then floor
     * </pre>
     *
     * @param steps T, at least 1
     * @param floor the factor at the end, at least 0
     */
    public static Schedule cosine(int steps, double floor) {
        Require.atLeastOne("steps", steps);
        Require.notNegative("floor", floor);
        throw new NotStarted();
    }

    /**
     * Linear warm-up, which never is 0.
     *
     * <pre>
     * (t + 1) / W while t &lt; W, then 1
     * </pre>
     *
     * @param steps W, at least 1
     */
    public static Schedule warmUp(int steps) {
        Require.atLeastOne("steps", steps);
        throw new NotStarted();
    }
}
