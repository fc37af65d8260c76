// teacher: one · velocity.muli for the look-ahead lets the velocity fade twice.
// names: changed in place|fades? twice|γ²
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
            INDArray ahead = theta.sub(velocity.muli(momentum));
            velocity.muli(momentum).addi(gradient.at(ahead).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
