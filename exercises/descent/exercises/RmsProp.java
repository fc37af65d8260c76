package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * RMSProp: Adagrad that forgets; the sum of squares becomes a moving average.
 *
 * <pre>
 * g = ∇J(θ)
 * v ← αv + (1 − α)g²
 * θ ← θ − ηg / (√v + ε)
 * </pre>
 *
 * @param learningRate η, above 0
 * @param decay α, in [0, 1)
 * @param epsilon ε, at least 0, outside the root
 * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Tieleman and Hinton 2012,
 *     Neural Networks for Machine Learning, lecture 6e</a>
 */
public record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
    public RmsProp {
        Require.positive("learningRate", learningRate);
        Require.belowOne("decay", decay);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray initial, Memory memory) {
        throw new NotStarted();
    }
}
