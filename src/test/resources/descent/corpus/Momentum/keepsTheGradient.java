// teacher: one · The gradient array itself is kept as the velocity; it is scratch.
// names: gradient'?s.*(own )?array|gradient itself|lost|temporary|own array
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
        INDArray[] velocity = new INDArray[1];
        return (gradient, t) -> {
            INDArray g = gradient.at(theta).muli(learningRate);
            velocity[0] = t == 1 ? g : velocity[0].muli(momentum).addi(g);
            theta.subi(velocity[0]);
        };
    }
}
