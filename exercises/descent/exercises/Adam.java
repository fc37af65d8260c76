package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam: momentum and RMSProp together, both corrected for having started at zero.
 *
 * <pre>
 * g = ∇J(θ)
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
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, Adam: A Method for Stochastic Optimization,
 *     algorithm 1</a>
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public Adam {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
