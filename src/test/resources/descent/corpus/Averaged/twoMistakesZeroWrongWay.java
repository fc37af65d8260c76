// teacher: two · An average that starts at zero; with d and 1 − d swapped.
// names: (?i)zero|1 − d|changed places|exchanged
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
            average.muli(1 - decay).addi(fast.mul(decay));
            theta.assign(average);
        };
    }
}
