// teacher: one · v has faded when the look-ahead is made: γ²v.
// names: γ²|faded already
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Nesterov(double learningRate, double momentum) implements Optimizer {
    public Nesterov {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray velocity = memory.zeros("velocity");
        return (gradient, t) -> {
            velocity.muli(momentum);
            INDArray ahead = theta.sub(velocity.mul(momentum));
            velocity.addi(gradient.at(ahead).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
