// teacher: two · β on the wrong side; and 1/(t + 1).
// names: (?i)1 − β|other side|t \+ 1|changed places
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
            INDArray y = z.mul(beta).add(theta.mul(1 - beta));
            step.take(point -> gradient.at(y), t);
            theta.addi(z.sub(theta).div(t + 1));
        };
    }
}
