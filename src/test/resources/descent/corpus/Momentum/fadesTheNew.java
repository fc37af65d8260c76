// teacher: one · γ multiplies the new gradient too: v ← γ(v + ηg).
// names: (?i)γ.*(gradient|new|ηg|comes in|once too often|both|sum|as well)|(multiplied by|times) γ|fade
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
            velocity.addi(g.mul(learningRate)).muli(momentum);
            theta.subi(velocity);
        };
    }
}
