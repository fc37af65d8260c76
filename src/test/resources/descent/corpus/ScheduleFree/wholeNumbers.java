// teacher: one · 1 / t of two ints is 0 after the first step: θ never moves again.
// names: (?i)whole|int|0|never|1/t|first step
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record ScheduleFree(Optimizer inner, double beta) implements Optimizer {
    public ScheduleFree {
        Require.belowOne("beta", beta);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray z = memory.copy("z", theta);
        Step step = inner.start(z, memory.nested("inner"));

        return (gradient, t) -> {
            INDArray y = z.mul(1 - beta).add(theta.mul(beta));
            step.take(point -> gradient.at(y), t);
            theta.muli(1 - 1 / t).addi(z.mul(1 / t));
        };
    }
}
