package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every rule does somewhere, and some do wrongly: it keeps state, asks for the gradient and moves θ. */
interface Pieces extends Optimizer {
    /** State that starts at zero. */
    default INDArray state(String name, INDArray theta, Memory memory) {
        return memory.zeros(name);
    }

    /** The gradient, asked for once. */
    default INDArray ask(Gradient gradient, INDArray point) {
        return gradient.at(point);
    }

    /** θ ← θ − step. */
    default void move(INDArray theta, INDArray step) {
        theta.subi(step);
    }

    /** 1 − βᵗ, the sum of a moving average's weights after t steps. */
    static double weights(double beta, int t) {
        return 1 - Math.pow(beta, t);
    }
}
