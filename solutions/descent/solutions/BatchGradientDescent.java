package descent.solutions;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gradient descent: a step downhill, the longer the steeper the slope.
 *
 * <pre>
 * θ ← θ − η ∇J(θ)
 * </pre>
 *
 * <p>∇J is the mean over the samples that the step sees. Here it sees all of them; exercises 02 and 03 choose others.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>{@code start} is called once and returns the rule at work, a lambda {@code (gradient, t) -> { … }}. This
 *       rule remembers nothing from step to step, so it needs no {@code memory}.
 *   <li>In each step, ask for the gradient at θ, once: {@code gradient.at(theta)}.
 *   <li>Multiply it by η and subtract it from θ, in place.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#sub(INDArray) sub} and {@link INDArray#mul(Number) mul} make a new array:
 * {@code theta.sub(step)} with its result dropped does nothing. {@link INDArray#subi(INDArray) subi} and
 * {@link INDArray#muli(Number) muli} change the array itself. θ must be moved in place; the gradient may be, it is
 * scratch until the next call of {@code at}.
 *
 * <p><b>Not here.</b> A division by the number of samples (∇J is a mean already), clipping, and an η that changes with
 * t.
 *
 * @param learningRate η, above 0
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder 2016, An overview of gradient descent optimization algorithms,
 *     section 2.1</a>
 */
public record BatchGradientDescent(double learningRate) implements Optimizer {
    public BatchGradientDescent {
        Require.positive("learningRate", learningRate);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        return (gradient, t) -> theta.subi(gradient.at(theta).muli(learningRate));
    }
}
