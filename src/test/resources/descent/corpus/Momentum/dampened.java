// teacher: one · 1 − γ belongs to a moving average, and this is a sum.
// names: moving average|\(1 − γ\)
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Momentum(double learningRate, double momentum) implements Optimizer {
    public Momentum {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray velocity = memory.zeros("velocity");
        return (gradient, t) -> {
            velocity.muli(momentum).addi(gradient.at(theta).muli(1 - momentum).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
