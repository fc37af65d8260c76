package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The moving average of an inner rule's path, right, in pieces. */
interface AveragedPieces extends Optimizer {
    Optimizer inner();

    double decay();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray fast = fast(theta, memory);
        Step step = started(theta, fast, memory);
        return (gradient, t) -> {
            take(step, gradient, theta, t);
            average(theta, fast, t);
        };
    }

    /** The point that the inner rule moves, a copy of θ₀. */
    default INDArray fast(INDArray theta, Memory memory) {
        return memory.copy("fast", theta);
    }

    /** The inner rule, started on fast. */
    default Step started(INDArray theta, INDArray fast, Memory memory) {
        return inner().start(fast, memory.nested("inner"));
    }

    /** One step of the inner rule. */
    default void take(Step step, Gradient gradient, INDArray theta, int t) {
        step.take(gradient, t);
    }

    /** θ ← dθ + (1 − d)fast. */
    default void average(INDArray theta, INDArray fast, int t) {
        theta.muli(decay()).addi(fast.mul(1 - decay()));
    }
}
