package descent.solutions;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Averaged: an inner rule trains one point, and θ, which is what gets evaluated, is a moving average of its path.
 *
 * <pre>
 * fast = θ at the start
 * fast ← the inner rule's step, from gradients at the points where it asks
 * θ ← dθ + (1 − d)fast
 * </pre>
 *
 * <p>The inner rule never learns of θ: it goes the way that it would go alone. The average lags about d / (1 − d) steps
 * behind, and the noise of so many steps cancels in it.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for the point that moves: {@code memory.copy("fast", theta)}.
 *   <li>Start the inner rule on <em>that</em> array, with a memory of its own, {@code memory.nested("inner")}.
 *   <li>In each step, let the inner rule take its step: hand the gradient and t on as they are.
 *   <li>Then move θ: keep d of it and add 1 − d of fast.
 * </ol>
 *
 * <p><b>ND4J.</b> {@code fast = theta} would be another name for the same array: {@code memory.copy} copies.
 * {@link INDArray#mul(Number) fast.mul} makes a new array; {@link INDArray#muli(Number) fast.muli} would drag the inner
 * rule along.
 *
 * <p><b>Not here.</b> An average that starts with the first step's result, as PyTorch's {@code AveragedModel} does unless
 * it is updated once before training; one that is divided by 1 − dᵗ; a d that grows over the first steps; the plain mean
 * of stochastic weight averaging; an average that is fed back into the inner rule, which would be Lookahead with k = 1.
 *
 * @param inner the rule that trains; its path and its state are what they would be without the average
 * @param decay d, in [0, 1); often 0.999. With 0 there is only the inner rule
 * @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky 1992, Acceleration of Stochastic Approximation by
 *     Averaging</a>, whose average is the plain mean
 */
public record Averaged(Optimizer inner, double decay) implements Optimizer {
    public Averaged {
        Require.belowOne("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray fast = memory.copy("fast", theta);
        Step step = inner.start(fast, memory.nested("inner"));
        return (gradient, t) -> {
            step.take(gradient, t);
            theta.muli(decay).addi(fast.mul(1 - decay));
        };
    }
}
