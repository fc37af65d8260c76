// teacher: one · The gradient is divided by its own length: every step is η long.
// names: (?i)length|norm|unit|direction|long
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
            theta.subi(g.muli(learningRate / g.norm2Number().doubleValue()));
        };
    }
}
