// teacher: one · The plain mean of all points so far: d is not used.
// names: (?i)mean|1/t|d\b
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
            step.take(gradient, t);
            theta.addi(fast.sub(theta).div(t));
        };
    }
}
