// teacher: one · The gradient is asked for at the average θ, and not at fast.
// names: (?i)at θ|at the average
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Averaged(Optimizer inner, double decay) implements Optimizer {
    public Averaged {
        Require.belowOne("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray fast = memory.copy("fast", theta);
        Step step = inner.start(fast, memory.nested("inner"));
        return (gradient, t) -> {
            step.take(point -> gradient.at(theta), t);
            theta.muli(decay).addi(fast.mul(1 - decay));
        };
    }
}
