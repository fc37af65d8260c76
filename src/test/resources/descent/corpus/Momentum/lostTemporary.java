// teacher: one · The velocity is a temporary of the step before, which is gone.
// names: temporary|earlier step|step before
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
        INDArray[] velocity = {memory.zeros("velocity")};
        return (gradient, t) -> {
            velocity[0] = velocity[0].mul(momentum).add(gradient.at(theta).mul(learningRate));
            theta.subi(velocity[0]);
        };
    }
}
