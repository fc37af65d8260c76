// teacher: two · The gradient is asked for once, at θ, whatever the point; and the largest number stands for the norm.
// names: (?i)at θ|largest|maximum|wrong point|once in a step|before
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
            INDArray g = gradient.at(theta).dup();
            double norm = g.normmaxNumber().doubleValue();
            if (norm > limit) {
                g.muli(limit / norm);
            }
            step.take(point -> g, t);
        };
    }
}
