// teacher: one · Keras’s branch for Nesterov: θ moves by γv + ηg with the new v.
// names: (?i)nesterov|look.?ahead|γv|library|γ.*(twice|again)
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
            INDArray g = gradient.at(theta).mul(learningRate);
            velocity.muli(momentum).addi(g);
            theta.subi(velocity.mul(momentum).add(g));
        };
    }
}
