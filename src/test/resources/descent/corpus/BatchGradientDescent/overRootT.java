// teacher: one · η is divided by √t, as in the proof of convergence.
// names: (?i)√t|root of t|falls with t|η.*t\b
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
            double rate = learningRate / Math.sqrt(t);
            theta.subi(gradient.at(theta).muli(rate));
        };
    }
}
