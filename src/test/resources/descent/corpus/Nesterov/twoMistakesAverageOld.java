// teacher: two · moving average; and θ moved by the old velocity
// names: moving average|old velocity
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
            INDArray old = velocity.dup();
            INDArray ahead = theta.sub(velocity.mul(momentum));
            velocity.muli(momentum).addi(gradient.at(ahead).muli(learningRate * (1 - momentum)));
            theta.subi(old);
        };
    }
}
