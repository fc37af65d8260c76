// teacher: one · subi moves θ itself to the look-ahead point, and it is never brought back.
// names: θ itself moved|θ itself
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
            INDArray ahead = theta.subi(velocity.mul(momentum));
            velocity.muli(momentum).addi(gradient.at(ahead).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
