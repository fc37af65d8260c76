// teacher: two · the gradient is asked for ahead, as in Nesterov; and a moving average
// names: look-ahead|asks for the gradient at another point|average|\(1 − γ\)
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
            INDArray g = gradient.at(theta.sub(velocity.mul(momentum)));
            velocity.muli(momentum).addi(g.muli((1 - momentum) * learningRate));
            theta.subi(velocity);
        };
    }
}
