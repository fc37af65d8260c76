package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lookahead, right, in pieces. */
interface LookaheadPieces extends Optimizer {
    Optimizer inner();

    int k();

    double alpha();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray slow = slow(theta, memory);
        Step fast = fast(theta, memory);
        return (gradient, t) -> {
            step(fast, theta, gradient, t);
            if (synchronises(t)) {
                synchronise(slow, theta, t);
            }
        };
    }

    /** The slow weights, a copy of θ₀. */
    default INDArray slow(INDArray theta, Memory memory) {
        return memory.copy("slow", theta);
    }

    /** The inner rule, started. */
    default Step fast(INDArray theta, Memory memory) {
        return inner().start(theta, memory.nested("inner"));
    }

    /** One step of the inner rule. */
    default void step(Step fast, INDArray theta, Gradient gradient, int t) {
        fast.take(gradient, t);
    }

    /** Whether this step is a kth one. */
    default boolean synchronises(int t) {
        return t % k() == 0;
    }

    /** slow ← slow + α(θ − slow); θ ← slow. */
    default void synchronise(INDArray slow, INDArray theta, int t) {
        slow.addi(theta.sub(slow).muli(alpha()));
        theta.assign(slow);
    }
}
