// teacher: one · The gradient is asked for at a copy of the θ of the start.
// names: where θ started|asked (for )?at|gradient (is )?asked .*(elsewhere|another point|not at θ)
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
        INDArray where = theta.dup();
        return (gradient, t) -> {
            theta.subi(gradient.at(where).muli(learningRate));
        };
    }
}
