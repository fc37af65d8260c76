package descent.experiment.own;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Right. */
public record Momentum(double learningRate, double momentum) implements Optimizer {
    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray velocity = memory.zeros("velocity");
        return (gradient, t) -> {
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
