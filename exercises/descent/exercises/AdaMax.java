package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdaMax: Adam with the infinity norm; the largest recent gradient takes the place of the root of v.
 *
 * <pre>
 * g = ∇J(θ)
 * m ← β₁m + (1 − β₁)g
 * u ← max(β₂u, |g| + ε)
 * θ ← θ − η / (1 − β₁ᵗ) · m / u
 * </pre>
 *
 * <p>The maximum is taken between the old u and the new gradient, for each parameter by itself.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"} and {@code "u"}, which start at zero.
 *   <li>In each step, ask for the gradient at θ, once, and keep it in a variable.
 *   <li>Bring m up to date as in Adam.
 *   <li>Let u fade by β₂, compare it with |g| + ε, and keep the larger.
 *   <li>Correct m's bias in the step size, divide by u, and subtract that from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link org.nd4j.linalg.ops.transforms.Transforms Transforms.max(x, y)} and {@code Transforms.abs(x)}
 * make new arrays: put the maximum back with {@link INDArray#assign(INDArray) u.assign}. {@code Nd4j.math().abs(g)}
 * would take g's sign away, and m needs it.
 *
 * <p><b>Not here.</b> ε added after the maximum, at the division (the paper's algorithm 2 has none at all); bias
 * correction of u, which has no bias; a maximum over all parameters.
 *
 * @param learningRate η, above 0; often 0.002
 * @param beta1 β₁, in [0, 1); often 0.9
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0, added to |g| inside the maximum; often 1e-8
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, Adam: A Method for Stochastic Optimization,
 *     section 7.1 and algorithm 2; ε inside the maximum is PyTorch's</a>
 */
public record AdaMax(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public AdaMax {
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
