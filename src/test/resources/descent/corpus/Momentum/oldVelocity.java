// teacher: one · θ moves before the velocity is brought up to date.
// names: old velocity|moves θ first
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
            theta.subi(velocity);
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
        };
    }
}
