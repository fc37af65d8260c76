// teacher: one · 0.01 is written in where the parameter η belongs.
// names: η.*(fixed|whatever|not used|another value)|learningRate.*never
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
            theta.subi(gradient.at(theta).muli(0.01));
        };
    }
}
