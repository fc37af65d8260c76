package descent.solutions;

import descent.Require;
import descent.Schedule;

/**
 * Learning rates over time, as factors of a rule's own η.
 *
 * <pre>
 * step         γ^⌊t / s⌋
 * exponential  γᵗ
 * cosine       floor + (1 − floor)(1 + cos(πt / T)) / 2 while t ≤ T, then floor
 * warm-up      (t + 1) / W while t &lt; W, then 1
 * </pre>
 *
 * <p>t counts the steps already taken, from 0: the first step has t = 0.
 *
 * <p><b>Step by step.</b> Each method returns a {@link Schedule}, a lambda {@code t -> …} from t to the factor. A
 * schedule is a function of t alone: asked twice, it answers the same.
 *
 * <p><b>Java.</b> {@code t / s} of two {@code int}s is rounded down, which is wanted in {@link #step} and nowhere else:
 * {@code t / steps} is 0 while t is less than T. {@code Math.PI * t / steps} is a {@code double} all the way.
 * {@link Math#cos(double) Math.cos} takes radians.
 *
 * <p><b>Not here.</b> Warm-up that starts at 0, whose first step would be wasted; restarts after T; a floor that is
 * added on top or cuts the curve off.
 *
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter 2017, SGDR: Stochastic Gradient Descent with
 *     Warm Restarts, section 3 (cosine)</a>
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
        return t -> Math.pow(factor, t / every);
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
        return t -> Math.pow(factor, t);
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
        return t -> t >= steps ? floor : floor + (1 - floor) * (1 + Math.cos(Math.PI * t / steps)) / 2;
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
        return t -> Math.min(1, (t + 1.0) / steps);
    }
}
