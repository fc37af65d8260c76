// teacher: one · η comes in twice: in v, and again in the step.
// names: (?i)η.*(twice|once too often|again|squared)|twice|η²
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
            INDArray g = gradient.at(theta);
            velocity.muli(momentum).addi(g.mul(learningRate));
            theta.subi(velocity.mul(learningRate));
        };
    }
}
