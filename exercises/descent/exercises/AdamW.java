package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdamW: Adam with decoupled weight decay, which shrinks θ itself and never passes through m and v.
 *
 * <pre>
 * g = ∇J(θ)
 * θ ← θ(1 − ηλ)
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * m̂ = m / (1 − β₁ᵗ)
 * v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − ηm̂ / (√v̂ + ε)
 * </pre>
 *
 * @param learningRate η, above 0
 * @param beta1 β₁, in [0, 1)
 * @param beta2 β₂, in [0, 1)
 * @param epsilon ε, at least 0, outside the root and beside the corrected v̂
 * @param decay λ, at least 0
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization,
 *     algorithm 2; here, as in PyTorch, the decay is multiplied by η too</a>
 */
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double decay)
        implements Optimizer {
    public AdamW {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
