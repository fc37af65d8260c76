// teacher: two · uphill; and θ moved by the old velocity
// names: uphill|old velocity|sign|moves θ first
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
            theta.addi(velocity);
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
        };
    }
}
