// teacher: one · The gradient is asked for at θ, and not at y.
// names: (?i)at θ|at x
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
            step.take(point -> gradient.at(theta), t);
            theta.addi(z.sub(theta).div(t));
        };
    }
}
