// teacher: one · d and 1 − d have changed places.
// names: (?i)1 − d|exchanged|changed places|swapped|wrong way
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
            theta.muli(1 - decay).addi(fast.mul(decay));
        };
    }
}
