package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Momentum, right, in pieces. */
interface MomentumPieces extends Pieces {
    double learningRate();

    double momentum();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray velocity = state("velocity", theta, memory);
        return (gradient, t) -> {
            push(velocity, ask(gradient, theta), t);
            move(theta, velocity);
        };
    }

    /** v ← γv + ηg. */
    default void push(INDArray velocity, INDArray g, int t) {
        velocity.muli(momentum()).addi(g.muli(learningRate()));
    }
}
