// teacher: one · The library form: another path.
// names: rewritten form|γv \+ ηg
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
            INDArray g = gradient.at(theta);
            velocity.muli(momentum).addi(g.mul(learningRate));
            theta.subi(velocity.mul(momentum).addi(g.mul(learningRate)));
        };
    }
}
