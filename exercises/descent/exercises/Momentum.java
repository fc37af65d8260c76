package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Momentum, the heavy ball: the step is a decaying sum of all gradients so far.
 *
 * <pre>
 * v ← γv + η∇J(θ)
 * θ ← θ − v
 * </pre>
 *
 * @param learningRate η, above 0
 * @param momentum γ, in [0, 1)
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak 1964, Some methods of speeding up the convergence of
 *     iteration methods, section 2</a>
 */
public record Momentum(double learningRate, double momentum) implements Optimizer {
    public Momentum {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
