// teacher: one · The look-ahead goes ηv far, not γv.
// names: (?i)η.*(γ|look|ahead|place)|wrong point|γv
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
            INDArray ahead = theta.sub(velocity.mul(learningRate));
            INDArray g = gradient.at(ahead);
            velocity.muli(momentum).addi(g.mul(learningRate));
            theta.subi(velocity);
        };
    }
}
