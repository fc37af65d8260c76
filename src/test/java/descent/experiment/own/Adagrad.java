package descent.experiment.own;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Goes wrong in its third step. */
public record Adagrad(double learningRate, double epsilon) implements Optimizer {
    @Override
    public Step start(INDArray theta, Memory memory) {
        return (gradient, t) -> {
            if (t == 3) {
                throw new IllegalStateException("three is too many");
            }
            theta.subi(gradient.at(theta).muli(learningRate));
        };
    }
}
