package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Schedule-Free, right, in pieces. */
interface ScheduleFreePieces extends Optimizer {
    Optimizer inner();

    double beta();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray z = moving(theta, memory);
        Step step = started(theta, z, memory);
        return (gradient, t) -> {
            INDArray y = between(z, theta, t);
            move(step, z, theta, y, gradient, t);
            average(theta, z, y, t);
        };
    }

    /** z, a copy of θ₀. */
    default INDArray moving(INDArray theta, Memory memory) {
        return memory.copy("z", theta);
    }

    /** The inner rule, started on z. */
    default Step started(INDArray theta, INDArray z, Memory memory) {
        return inner().start(z, memory.nested("inner"));
    }

    /** y = (1 − β)z + βθ. */
    default INDArray between(INDArray z, INDArray theta, int t) {
        return z.mul(1 - beta()).addi(theta.mul(beta()));
    }

    /** One step of the inner rule, with the gradient at y. */
    default void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
        step.take(point -> gradient.at(y), t);
    }

    /** θ ← θ + (z − θ)/t. */
    default void average(INDArray theta, INDArray z, INDArray y, int t) {
        theta.addi(z.sub(theta).divi(t));
    }
}
