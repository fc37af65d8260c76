// teacher: one · The gradient is handed on as it is, and so asked for at z.
// names: (?i)at z|where the inner rule asks
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
            step.take(gradient, t);
            theta.addi(z.sub(theta).div(t));
        };
    }
}
