package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Nesterov's accelerated gradient: momentum that looks at the slope where it is about to be.
 *
 * <pre>
 * v ← γv + η∇J(θ − γv)
 * θ ← θ − v
 * </pre>
 *
 * @param learningRate η, above 0
 * @param momentum γ, in [0, 1)
 * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever et al. 2013, On the importance of
 *     initialization and momentum in deep learning, section 2</a>
 */
public record Nesterov(double learningRate, double momentum) implements Optimizer {
    public Nesterov {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
