// teacher: one · theta.sub makes a new array, and its result is dropped.
// names: dropped|never moves|where \w+i was meant
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
            theta.sub(gradient.at(theta).mul(learningRate));
        };
    }
}
