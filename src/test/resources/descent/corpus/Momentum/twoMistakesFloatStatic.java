// teacher: two · FLOAT state; and outside Memory
// names: FLOAT|outside (its )?[Mm]emory
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public record Momentum(double learningRate, double momentum) implements Optimizer {
    public Momentum {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray velocity = Nd4j.zeros(DataType.FLOAT, theta.shape());
        return (gradient, t) -> {
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
