// teacher: one · The velocity is made anew in each step, so that nothing is remembered.
// names: anew|never (written|changed|kept)|not remembered|remembers nothing|where muli was meant
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
            INDArray next = velocity.mul(momentum).add(gradient.at(theta).mul(learningRate));
            theta.subi(next);
        };
    }
}
