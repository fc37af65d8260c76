package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdEMAMix: Adam with a second, slow average of the gradients beside the fast one.
 *
 * <pre>
 * g = ∇J(θ)
 * m ← β₁m + (1 − β₁)g
 * s ← β₃s + (1 − β₃)g
 * v ← β₂v + (1 − β₂)g²
 * m̂ = m / (1 − β₁ᵗ)
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − η(m̂ + αs) / (√v̂ + ε)
 * </pre>
 *
 * <p>One average cannot be quick and remember for long. Two can: m follows the last ten gradients, and s still knows what
 * ten thousand of them had in common.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for {@code "m"}, {@code "slow"} and {@code "v"}, which start at zero.
 *   <li>In each step, ask for the gradient at θ, once, and bring all three up to date, in place.
 *   <li>Make m̂ and v̂, new arrays. s is not corrected: it is small at first, and is meant to be.
 *   <li>Add α times s to m̂, divide η times that by √v̂ + ε, and subtract it from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#mul(Number) slow.mul} makes αs and leaves s alone; {@code slow.muli} would keep α in it,
 * step after step.
 *
 * <p><b>Not here.</b> A correction of s; a mixture (1 − α)m̂ + αs, for α is no share and may be 5; α and β₃ that grow over
 * the first steps, which the paper needs because s makes steps as long as (1 + α)η; weight decay.
 *
 * @param learningRate η, above 0; often 0.001
 * @param beta1 β₁, in [0, 1), of the fast average; often 0.9
 * @param beta2 β₂, in [0, 1), of the squares; often 0.999
 * @param beta3 β₃, in [0, 1), of the slow average; often 0.9999
 * @param alpha α, at least 0: how much the slow average counts; often 5
 * @param epsilon ε, at least 0, outside the root and beside the corrected v̂; often 1e-8
 * @see <a href="https://arxiv.org/abs/2409.03137">Pagliardini, Ablin and Grangier 2024, The AdEMAMix Optimizer: Better,
 *     Faster, Older, algorithm 1</a>
 */
public record AdEmaMix(
        double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
        implements Optimizer {
    public AdEmaMix {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.belowOne("beta3", beta3);
        Require.notNegative("alpha", alpha);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
