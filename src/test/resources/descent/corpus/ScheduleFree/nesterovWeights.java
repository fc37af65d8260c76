// teacher: one · 2/(t + 1), the other weights, stand where 1/t belongs.
// names: (?i)2/\(t|weight|1/t|t \+ 1|mean
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
            theta.addi(z.sub(theta).mul(2.0 / (t + 1)));
        };
    }
}
