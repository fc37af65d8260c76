// teacher: two · The mean is of y; and it is made before z moves.
// names: (?i)of y|averages y|before z|y averaged
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
            theta.addi(y.sub(theta).div(t));
            step.take(point -> gradient.at(y), t);
        };
    }
}
