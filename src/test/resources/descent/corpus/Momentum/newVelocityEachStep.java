// teacher: one · The velocity is asked for inside the step, and the second time memory refuses: ask once, in start.
// names: inside the step|in start|each step|anew
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
        return (gradient, t) -> {
            INDArray velocity = memory.zeros("velocity");
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
