package descent.solutions;

import descent.Require;
import descent.Schedule;

/**
 * Learning rates over long runs, as factors of a rule's own η: one that waits until somebody wants to stop, one that
 * begins again and again, and one that knows the end from the start.
 *
 * <pre>
 * warm-up–stable–decay  (t + 1) / W while t &lt; W;  then 1 for S steps;
 *                       then floor + (1 − floor)(1 − u / D), u = t − W − S, while u ≤ D;  then floor
 * warm restarts         floor + (1 − floor)(1 + cos(πs / Tᵢ)) / 2, s steps into a cycle of Tᵢ = T₀kⁱ
 * one cycle             start + (1 − start)(1 − cos(πt / R)) / 2 up to 1 at t = R;
 *                       then end + (1 − end)(1 + cos(π(t − R) / F)) / 2 while t ≤ R + F;  then end
 * </pre>
 *
 * <p>t counts the steps already taken, from 0, as in exercise 15: the first step has t = 0.
 *
 * <p><b>Step by step.</b> Each method returns a {@link Schedule}, a lambda {@code t -> …} from t to the factor. A
 * schedule is a function of t alone: asked twice, it answers the same. For the restarts, find the cycle first: begin
 * with t and T₀, and while what is left of t is at least a cycle, take the cycle off and make it k times as long.
 *
 * <p><b>Java.</b> {@code u / decay} of two {@code int}s is 0 until the end: make one side a {@code double}. A variable
 * that a lambda changes must be declared inside the lambda. {@link Math#cos(double) Math.cos} takes radians.
 *
 * <p><b>Not here.</b> Warm-up t / W, whose first step is wasted; a decay by cosine, by 1 − √(u / D) or by halves; a floor
 * that is added on top or cuts the curve off; PyTorch's OneCycleLR, whose peak is at 0.3T − 1, which need not be a step,
 * and which moves the momentum too.
 *
 * @see <a href="https://arxiv.org/abs/2404.06395">Hu et al. 2024, MiniCPM, section 4 (warm-up–stable–decay)</a>
 * @see <a href="https://arxiv.org/abs/2405.18392">Hägele et al. 2024, Scaling Laws and Compute-Optimal Training Beyond
 *     Fixed Training Durations, section 3 (the linear decay)</a>
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter 2017, SGDR, equation 5 (restarts)</a>
 * @see <a href="https://arxiv.org/abs/1708.07120">Smith and Topin 2017, Super-Convergence (one cycle)</a>
 */
public final class LongSchedules {
    private LongSchedules() {}

    /**
     * Up, along and down: nothing before the decay depends on when it begins, or on how long it will take.
     *
     * <pre>
     * (t + 1) / W while t &lt; W;  then 1 for S steps;
     * then floor + (1 − floor)(1 − u / D), u = t − W − S, while u ≤ D;  then floor
     * </pre>
     *
     * @param warmUp W, at least 0
     * @param stable S, at least 0
     * @param decay D, at least 1
     * @param floor the factor at the end, at least 0
     */
    public static Schedule warmUpStableDecay(int warmUp, int stable, int decay, double floor) {
        Require.notNegative("warmUp", warmUp);
        Require.notNegative("stable", stable);
        Require.atLeastOne("decay", decay);
        Require.notNegative("floor", floor);
        return t -> {
            int u = Math.max(0, t - warmUp - stable);
            return t < warmUp ? (t + 1.0) / warmUp : floor + (1 - floor) * (1 - (double) Math.min(u, decay) / decay);
        };
    }

    /**
     * Cosines from 1 towards a floor, one after the other, each k times as long as the one before.
     *
     * <pre>
     * floor + (1 − floor)(1 + cos(πs / Tᵢ)) / 2, s steps into a cycle of Tᵢ = T₀kⁱ
     * </pre>
     *
     * @param first T₀, the length of the first cycle, at least 1
     * @param factor k, at least 1
     * @param floor the factor towards which each cycle falls, at least 0
     */
    public static Schedule warmRestarts(int first, int factor, double floor) {
        Require.atLeastOne("first", first);
        Require.atLeastOne("factor", factor);
        Require.notNegative("floor", floor);
        return t -> {
            long s = t;
            long length = first;
            while (s >= length) {
                s -= length;
                length *= factor;
            }
            return floor + (1 - floor) * (1 + Math.cos(Math.PI * s / length)) / 2;
        };
    }

    /**
     * Once up, and once down for good.
     *
     * <pre>
     * start + (1 − start)(1 − cos(πt / R)) / 2 up to 1 at t = R;
     * then end + (1 − end)(1 + cos(π(t − R) / F)) / 2 while t ≤ R + F;  then end
     * </pre>
     *
     * @param rise R, at least 1
     * @param fall F, at least 1
     * @param start the factor of the first step, at least 0
     * @param end the factor from t = R + F on, at least 0
     */
    public static Schedule oneCycle(int rise, int fall, double start, double end) {
        Require.atLeastOne("rise", rise);
        Require.atLeastOne("fall", fall);
        Require.notNegative("start", start);
        Require.notNegative("end", end);
        return t -> t < rise
                ? start + (1 - start) * (1 - Math.cos(Math.PI * t / rise)) / 2
                : end + (1 - end) * (1 + Math.cos(Math.PI * Math.min(t - rise, fall) / fall)) / 2;
    }
}
