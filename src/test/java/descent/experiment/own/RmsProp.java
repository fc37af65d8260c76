package descent.experiment.own;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Cannot be started. */
public record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
    @Override
    public Step start(INDArray theta, Memory memory) {
        throw new IllegalArgumentException("no vectors, please");
    }
}
