// teacher: one · velocity.mul is dropped: the velocity never fades.
// names: dropped|never fades
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
            velocity.mul(momentum);
            velocity.addi(gradient.at(theta).mul(learningRate));
            theta.subi(velocity);
        };
    }
}
