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
 * @param learningRate η, above 0
 * @param beta1 β₁, in [0, 1)
 * @param beta2 β₂, in [0, 1)
 * @param epsilon ε, at least 0, added to |g| inside the maximum
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, Adam: A Method for Stochastic Optimization, section
 *     7.1 and algorithm 2</a>
 */
public record AdaMax(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public AdaMax {
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
