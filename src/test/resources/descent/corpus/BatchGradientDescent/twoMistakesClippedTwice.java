// teacher: two · the gradient is clipped; and asked for twice
// names: clipped|twice|2 times|more than once
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
            double length = gradient.at(theta).norm2Number().doubleValue();
            theta.subi(gradient.at(theta).div(Math.max(1, length)).muli(learningRate));
        };
    }
}
