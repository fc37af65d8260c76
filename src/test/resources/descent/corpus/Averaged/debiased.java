// teacher: one · θ is divided by 1 − dᵗ, as Adam does with m, though it does not start at zero.
// names: (?i)1 − dᵗ|correct|divided|bias
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
            theta.muli(decay).addi(fast.mul(1 - decay));
            theta.divi(1 - Math.pow(decay, t));
        };
    }
}
