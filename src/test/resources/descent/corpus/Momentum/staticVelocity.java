// teacher: one · The velocity is static: all instances share it.
// names: static
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Momentum(double learningRate, double momentum) implements Optimizer {
    private static INDArray velocity;

    public Momentum {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        if (velocity == null || velocity.length() != theta.length()) {
            velocity = memory.zeros("velocity");
        }
        return (gradient, t) -> {
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
