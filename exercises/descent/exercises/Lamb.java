package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * LAMB: Adam's direction with decoupled decay, and a step that is as long as the weights allow.
 *
 * <pre>
 * g = ∇J(θ)
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * m̂ = m / (1 − β₁ᵗ)
 * v̂ = v / (1 − β₂ᵗ)
 * u = m̂ / (√v̂ + ε) + λθ
 * θ ← θ − η (‖θ‖ / ‖u‖) u, with 1 in place of the ratio if ‖θ‖ or ‖u‖ is 0
 * </pre>
 *
 * <p>Whatever the gradient, a step is η‖θ‖ long: an array of large weights moves far, one of small weights a little, and
 * both by the same share. θ is one array here; {@code PerArray} runs this rule on each array of a network by itself.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"} and {@code "v"}, which start at zero.
 *   <li>In each step, ask for the gradient at θ, once, and bring m and v up to date, as in Adam.
 *   <li>Make u: m̂ / (√v̂ + ε), and λθ added to that.
 *   <li>Make the ratio of the norms of θ, as it is, and of u.
 *   <li>Subtract ηu times the ratio from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#norm2(long...) theta.norm2()} is the norm as an array, which stays on the device; {@link
 * INDArray#norm2Number()} would wait for it. The norm of a matrix without a dimension is over all of it. {@link
 * org.nd4j.linalg.ops.transforms.Transforms#sign(INDArray) Transforms.sign} of a norm is 0 if it is zero and otherwise 1,
 * so that 1 − sign can stand where a zero must not.
 *
 * <p><b>Not here.</b> A ratio that is clamped to [0, 10] or so; moments that are not corrected, as in some versions of the
 * paper; ε inside the root; LARS, which divides by the norm of the gradient; λθ in the gradient.
 *
 * @param learningRate η, above 0; often 0.001
 * @param beta1 β₁, in [0, 1); often 0.9
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0, outside the root and beside the corrected v̂; often 1e-6
 * @param decay λ, at least 0; often 0.01
 * @see <a href="https://arxiv.org/abs/1904.00962">You et al. 2020, Large Batch Optimization for Deep Learning: Training
 *     BERT in 76 Minutes, algorithm 2 with φ the identity</a>
 */
public record Lamb(double learningRate, double beta1, double beta2, double epsilon, double decay) implements Optimizer {
    public Lamb {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }

    /** weights / step, and 1 if one of them is 0: where the step is, any number would do. */
    private INDArray ratio(INDArray weights, INDArray step) {
        throw new NotStarted();
    }
}
