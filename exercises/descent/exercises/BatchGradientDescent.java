package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gradient descent: a step against the gradient, as long as the gradient is steep.
 *
 * <pre>
 * θ ← θ − η ∇J(θ)
 * </pre>
 *
 * @param learningRate η, above 0
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder, An overview of gradient descent optimization algorithms,
 *     section 2.1</a>
 */
public record BatchGradientDescent(double learningRate) implements Optimizer {
    public BatchGradientDescent {
        Require.positive("learningRate", learningRate);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
