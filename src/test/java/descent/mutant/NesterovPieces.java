package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Nesterov's accelerated gradient, right, in pieces. */
interface NesterovPieces extends MomentumPieces {
    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray velocity = state("velocity", theta, memory);
        return (gradient, t) -> {
            push(velocity, ask(gradient, lookAhead(theta, velocity)), t);
            move(theta, velocity);
        };
    }

    /** θ − γv. */
    default INDArray lookAhead(INDArray theta, INDArray velocity) {
        return theta.sub(velocity.mul(momentum()));
    }
}
