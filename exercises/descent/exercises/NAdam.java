package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * NAdam: Adam whose numerator looks one step ahead, as Nesterov's momentum does.
 *
 * <pre>
 * g = ∇J(θ)
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * m̄ = β₁m / (1 − β₁ᵗ⁺¹) + (1 − β₁)g / (1 − β₁ᵗ)
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − ηm̄ / (√v̂ + ε)
 * </pre>
 *
 * <p>Adam's m̂ is β₁ times the old average and 1 − β₁ times this gradient. Here the average is the new one, which has this
 * gradient in it already: what Adam's next step would do with the same gradient once more.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"} and {@code "v"}, which start at zero.
 *   <li>In each step, ask for the gradient at θ, once, and bring m and v up to date, as in Adam.
 *   <li>Make m̄, a new array: β₁m, corrected for the step that is to come, and (1 − β₁)g, corrected for this one.
 *   <li>Divide ηm̄ by √v̂ + ε and subtract that from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> The two factors of m̄ are plain numbers, β₁ / (1 − β₁ᵗ⁺¹) and (1 − β₁) / (1 − β₁ᵗ): work them out as
 * {@code double}s, and only then multiply arrays. {@link INDArray#mul(Number) m.mul} leaves m alone; {@code m.muli} would
 * keep the look-ahead in m.
 *
 * <p><b>Not here.</b> A β₁ that grows with t, as in the paper, in PyTorch and in Keras, which needs a running product in
 * place of the powers; one correction for both terms; the paper's β₂ beside v̂; the gradient at a look-ahead point.
 *
 * @param learningRate η, above 0; often 0.002
 * @param beta1 β₁, in [0, 1); often 0.9
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0, outside the root and beside the corrected v̂; often 1e-8
 * @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat 2016, Incorporating Nesterov Momentum into
 *     Adam</a>
 */
public record NAdam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public NAdam {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
