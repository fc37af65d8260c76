package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adagrad: each parameter's step shrinks with the sum of its own squared gradients.
 *
 * <pre>
 * g = ∇J(θ)
 * G ← G + g²
 * θ ← θ − ηg / (√G + ε)
 * </pre>
 *
 * @param learningRate η, above 0
 * @param epsilon ε, at least 0, outside the root
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer 2011, Adaptive Subgradient Methods,
 *     section 1.2 and figure 1 (diagonal case)</a>
 */
public record Adagrad(double learningRate, double epsilon) implements Optimizer {
    public Adagrad {
        Require.positive("learningRate", learningRate);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
