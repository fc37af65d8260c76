package descent.exercises;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adagrad: a step size for each parameter, which shrinks with the sum of its own squared gradients.
 *
 * <pre>
 * g = ∇J(θ)
 * G ← G + g²
 * θ ← θ − ηg / (√G + ε)
 * </pre>
 *
 * <p>All of it element by element; ε keeps a parameter without any gradient from being divided by zero.
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for G: {@code memory.zeros("squares")}.
 *   <li>In each step, ask for the gradient at θ, once, and keep it in a variable.
 *   <li>Add its square to G.
 *   <li>Divide ηg by √G + ε, with the new G, and subtract that from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link org.nd4j.linalg.ops.transforms.Transforms Transforms.sqrt(x)} makes a new array;
 * {@code Transforms.sqrt(x, false)} and {@code Nd4j.math().sqrt(x)} overwrite x, which must not be G. {@code g.mul(g)}
 * is the square; {@code g.muli(g)} makes g itself the square, and g is needed again.
 *
 * <p><b>Not here.</b> ε inside the root; a G that starts above zero, as in TensorFlow; a norm over all parameters; an η
 * that falls with t as well.
 *
 * @param learningRate η, above 0; often 0.01
 * @param epsilon ε, at least 0, outside the root
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer 2011, Adaptive Subgradient Methods
 *     for Online Learning and Stochastic Optimization, figure 1, with diagonal matrices; its δ is this ε</a>
 */
public record Adagrad(double learningRate, double epsilon) implements Optimizer {
    public Adagrad {
        Require.positive("learningRate", learningRate);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
