// teacher: one · g.mul(η) makes a new array that is dropped: η is never applied.
// names: dropped|η forgotten
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
            INDArray g = gradient.at(theta);
            g.mul(learningRate);
            theta.subi(g);
        };
    }
}
