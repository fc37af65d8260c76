// teacher: one · The step starts at the look-ahead point: θ ← (θ − γv) − v.
// names: (?i)look.?ahead point|from (the )?look|from there|moves θ|θ.*ahead|twice|starts at|γv
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
            INDArray ahead = theta.sub(velocity.mul(momentum));
            velocity.muli(momentum).addi(gradient.at(ahead).muli(learningRate));
            theta.assign(ahead.sub(velocity));
        };
    }
}
