// teacher: two · A plain mean; and the gradient at the average.
// names: (?i)plain mean|mean|at θ|whatever
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
            step.take(point -> gradient.at(theta), t);
            theta.addi(fast.sub(theta).div(t));
        };
    }
}
