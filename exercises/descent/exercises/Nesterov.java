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
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for the velocity v: {@code memory.zeros("velocity")}.
 *   <li>In each step, make the look-ahead point θ − γv, a new array, with the velocity of the last step.
 *   <li>Ask for the gradient there, once: {@code gradient.at} takes any point.
 *   <li>Multiply v by γ and add η times that gradient; subtract v from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> {@link INDArray#sub(INDArray) theta.sub} makes the look-ahead point and leaves θ alone;
 * {@link INDArray#subi(INDArray) theta.subi} would move θ there. {@code velocity.muli} for the look-ahead would let v
 * fade twice.
 *
 * <p><b>Not here.</b> The gradient at θ (that is momentum), at θ + γv or at θ − v. Libraries write the rule with the
 * gradient at θ, v ← γv + ηg and θ ← θ − (γv + ηg): their variable is this one's θ − γv, so their path is another one.
 *
 * @param learningRate η, above 0
 * @param momentum γ, in [0, 1); often 0.9
 * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever et al. 2013, On the importance of
 *     initialization and momentum in deep learning, section 2; the idea is Nesterov's, 1983</a>
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder 2016, An overview of gradient descent optimization algorithms,
 *     section 4.2, for this notation</a>
 */
public record Nesterov(double learningRate, double momentum) implements Optimizer {
    public Nesterov {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
