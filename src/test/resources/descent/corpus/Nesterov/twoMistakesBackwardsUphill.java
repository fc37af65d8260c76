// teacher: two · looks back; and η outside the velocity but not in the look-ahead
// names: backwards|θ \+ γv|η outside|at the wrong point
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
            INDArray ahead = theta.add(velocity.mul(momentum));
            velocity.muli(momentum).addi(gradient.at(ahead));
            theta.subi(velocity.mul(learningRate));
        };
    }
}
