package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AMSGrad: Adam with a memory that never forgets how large a gradient can be.
 *
 * <pre>
 * g = ∇J(θ)
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * L ← max(L, v)
 * m̂ = m / (1 − β₁ᵗ)
 * L̂ = L / (1 − β₂ᵗ)
 * θ ← θ − ηm̂ / (√L̂ + ε)
 * </pre>
 *
 * <p>Adam forgets a rare large gradient sooner than the small ones that come in between have paid for it, and may end
 * uphill, on a straight line. With the largest v in v's place no step is longer because of forgetting.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"}, {@code "v"} and {@code "largest"}, which start at zero.
 *   <li>In each step, ask for the gradient at θ, once, and bring m and v up to date, as in Adam.
 *   <li>Make L the larger of L and v, parameter by parameter. v itself goes on as it is, and may fall.
 *   <li>Take Adam's step, with L in v's place: correct L as it would correct v, in a new array.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link org.nd4j.linalg.ops.transforms.Transforms Transforms.max(x, y)} makes a new array of the larger
 * values; {@link INDArray#assign(INDArray) largest.assign(…)} puts them where they are kept. {@link INDArray#div(Number)
 * largest.div} makes L̂ and leaves L alone.
 *
 * <p><b>Not here.</b> No correction at all, as in the paper's algorithm 2; the maximum of v̂ instead of v, as optax has
 * it, which differs by far in the first steps; L that starts above zero.
 *
 * @param learningRate η, above 0; often 0.001
 * @param beta1 β₁, in [0, 1); often 0.9
 * @param beta2 β₂, in [0, 1); often 0.999
 * @param epsilon ε, at least 0, outside the root and beside the corrected maximum; often 1e-8
 * @see <a href="https://arxiv.org/abs/1904.09237">Reddi, Kale and Kumar 2018, On the Convergence of Adam and Beyond,
 *     section 3 (the three gradients) and algorithm 2</a>
 */
public record AmsGrad(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public AmsGrad {
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
