package descent.experiment.own;

import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Not started. */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new NotStarted();
    }
}
