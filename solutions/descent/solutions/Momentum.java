package descent.solutions;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Momentum, the heavy ball: the step is a fading sum of all gradients so far.
 *
 * <pre>
 * v ← γv + η∇J(θ)
 * θ ← θ − v
 * </pre>
 *
 * <p><b>Step by step.</b>
 * <ol>
 *   <li>In {@code start}, ask {@code memory} for the velocity v: {@code memory.zeros("velocity")}.
 *   <li>In each step, ask for the gradient at θ, once.
 *   <li>Multiply v by γ and add η times the gradient, both in place.
 *   <li>Subtract v from θ.
 * </ol>
 *
 * <p><b>ND4J.</b> What a lambda uses from outside cannot be assigned, so {@code velocity = velocity.mul(momentum)} does
 * not compile; {@link INDArray#muli(Number) muli} and {@link INDArray#addi(INDArray) addi} change the array itself. An
 * array made inside the step is a temporary and gone when the step returns: what must survive comes from
 * {@code memory}, and only that is saved with a run. {@code Nd4j.zeros(n)} would be FLOAT; {@code memory.zeros} is
 * typed like θ.
 *
 * <p><b>Not here.</b> A moving average, (1 − γ)g in the place of ηg; dampening. PyTorch's v ← γv + g with θ ← θ − ηv is
 * the same rule while η is constant, and as good.
 *
 * @param learningRate η, above 0
 * @param momentum γ, in [0, 1); often 0.9
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak 1964, Some methods of speeding up the convergence
 *     of iteration methods</a>
 * @see <a href="https://arxiv.org/abs/1609.04747">Ruder 2016, An overview of gradient descent optimization algorithms,
 *     section 4.1, for this notation</a>
 */
public record Momentum(double learningRate, double momentum) implements Optimizer {
    public Momentum {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray velocity = memory.zeros("velocity");
        return (gradient, t) -> {
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
