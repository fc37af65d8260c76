// teacher: one · "ahead = theta" is another name for θ, not a copy.
// names: θ itself|another name|alias
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
            INDArray ahead = theta;
            ahead.subi(velocity.mul(momentum));
            velocity.muli(momentum).addi(gradient.at(ahead).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
