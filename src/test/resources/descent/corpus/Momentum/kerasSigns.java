// teacher: one · Half of Keras: v ← γv − ηg there, and then θ is increased by v. Here it is subtracted.
// names: (?i)uphill|sign|added|subtract|wrong way|minus
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Momentum(double learningRate, double momentum) implements Optimizer {
    public Momentum {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray velocity = memory.zeros("velocity");

        return (gradient, t) -> {
            velocity.muli(momentum).subi(gradient.at(theta).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
