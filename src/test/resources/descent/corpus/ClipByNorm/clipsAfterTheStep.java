// teacher: one · It bounds what the inner rule moved, and not the gradient.
// names: (?i)step instead of the gradient|clips the step|the step is|displacement|step clipped
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record ClipByNorm(Optimizer inner, double limit) implements Optimizer {
    public ClipByNorm {
        Require.positive("limit", limit);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        Step step = inner.start(theta, memory.nested("inner"));
        return (gradient, t) -> {
            INDArray before = theta.dup();
            step.take(gradient, t);
            INDArray moved = theta.sub(before);
            double length = moved.norm2Number().doubleValue();
            if (length > limit) {
                theta.assign(before.add(moved.mul(limit / length)));
            }
        };
    }
}
