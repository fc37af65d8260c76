// teacher: one · The inner rule is started on θ; z never moves.
// names: (?i)started on θ|on θ|z.*never changes|never changes
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
        Step step = inner.start(theta, memory.nested("inner"));
        return (gradient, t) -> {
            INDArray y = z.mul(1 - beta).add(theta.mul(beta));
            step.take(point -> gradient.at(y), t);
            theta.addi(z.sub(theta).div(t));
        };
    }
}
