// teacher: one · θ is an exponential average of z instead of its mean.
// names: (?i)exponential|moving average|1/t
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
            theta.muli(beta).addi(z.mul(1 - beta));
        };
    }
}
