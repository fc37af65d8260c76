// teacher: one · The inner rule is started on θ; fast never moves.
// names: (?i)started on θ|on θ|fast.*never changes|never changes
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
        Step step = inner.start(theta, memory.nested("inner"));
        return (gradient, t) -> {
            step.take(gradient, t);
            theta.muli(decay).addi(fast.mul(1 - decay));
        };
    }
}
