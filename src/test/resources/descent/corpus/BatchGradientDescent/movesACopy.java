// teacher: one · The copy of θ moves, and θ never does.
// names: never moves|copy of θ|dropped
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record BatchGradientDescent(double learningRate) implements Optimizer {
    public BatchGradientDescent {
        Require.positive("learningRate", learningRate);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        return (gradient, t) -> {
            INDArray next = theta.dup();
            next.subi(gradient.at(theta).muli(learningRate));
        };
    }
}
