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
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for v: {@code memory.zeros("v")}.
 *   <li>In each step, ask for the gradient at θ, once, and keep it in a variable.
 *   <li>Bring v up to date: α of the old, 1 − α of the new square.
 *   <li>Divide ηg by √v + ε, with the new v, and subtract that from θ.
 * </ol>
 *
 * <p>v starts at zero and nothing corrects for it, so the first steps are long, up to η / √(1 − α).
 *
 * <p><b>ND4J.</b> {@link org.nd4j.linalg.ops.transforms.Transforms Transforms.sqrt(x)} makes a new array;
 * {@code Nd4j.math().sqrt(x)} overwrites x, which must not be v. {@code g.mul(g)} is the square; {@code g.muli(g)}
 * makes g itself the square, and g is needed again.
 *
 * <p><b>Not here.</b> ε inside the root; bias correction (that comes with Adam); a v that starts at one, as in
 * TensorFlow 1; the centred variant; momentum on top.
 *
 * @param learningRate η, above 0; often 0.01 or 0.001
 * @param decay α, in [0, 1); 0.9 in the lecture, 0.99 in PyTorch
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
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
