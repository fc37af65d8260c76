package descent.solutions;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lookahead: an inner rule runs k steps ahead, then slow weights follow part of the way and θ goes back to them.
 *
 * <pre>
 * slow = θ at the start
 * θ ← the inner rule's step
 * every k steps:
 *     slow ← slow + α(θ − slow)
 *     θ ← slow
 * </pre>
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for the slow weights: {@code memory.copy("slow", theta)}.
 *   <li>Start the inner rule there as well, with the same θ and a memory of its own, {@code memory.nested("inner")}.
 *   <li>In each step, let the inner rule take its step: hand θ, the gradient and t on as they are.
 *   <li>In every kth step, counted by t, move the slow weights and then make θ equal to them.
 * </ol>
 *
 * <p><b>ND4J.</b> {@code slow = theta} would be another name for the same array: {@code memory.copy} copies.
 * {@link INDArray#assign(INDArray) theta.assign(slow)} copies values into θ, which stays the array that everybody
 * knows. {@link INDArray#sub(INDArray) theta.sub(slow)} makes a new array.
 *
 * <p><b>Not here.</b> Resetting the inner rule's state, or its t, at a synchronisation: both go on. Slow weights that
 * start at zero; a counter of one's own in t's place, which a restored run would start again.
 *
 * @param inner the rule that takes the fast steps; its state is kept over a synchronisation
 * @param k the number of fast steps between two synchronisations, at least 1; often 5
 * @param alpha α, in (0, 1]; often 0.5. With 1 there is only the inner rule
 * @see <a href="https://arxiv.org/abs/1907.08610">Zhang et al. 2019, Lookahead Optimizer: k steps forward, 1 step back,
 *     section 2 and algorithm 1</a>
 */
public record Lookahead(Optimizer inner, int k, double alpha) implements Optimizer {
    public Lookahead {
        Require.atLeastOne("k", k);
        Require.share("alpha", alpha);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray slow = memory.copy("slow", theta);
        Step fast = inner.start(theta, memory.nested("inner"));
        return (gradient, t) -> {
            fast.take(gradient, t);
            if (t % k == 0) {
                slow.addi(theta.sub(slow).muli(alpha));
                theta.assign(slow);
            }
        };
    }
}
