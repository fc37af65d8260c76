// teacher: one · The average starts at zero, and not at θ₀.
// names: (?i)zero|starts at 0|from 0
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
        INDArray average = memory.zeros("average");
        Step step = inner.start(fast, memory.nested("inner"));
        return (gradient, t) -> {
            step.take(gradient, t);
            average.muli(decay).addi(fast.mul(1 - decay));
            theta.assign(average);
        };
    }
}
