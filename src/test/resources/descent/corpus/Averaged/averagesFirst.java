// teacher: one · It averages before the inner rule steps, and so one step late.
// names: (?i)before the (inner|step)|averages before|one step late|first
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
            theta.muli(decay).addi(fast.mul(1 - decay));
            step.take(gradient, t);
        };
    }
}
