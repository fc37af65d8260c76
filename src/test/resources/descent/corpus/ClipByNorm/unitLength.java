// teacher: one · What is too long becomes 1 long, and not c.
// names: (?i)unit|length 1|1 instead of c|instead of c|not multiplied by c|divided by ‖g‖ alone
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
        return (gradient, t) -> step.take(
                point -> {
                    INDArray g = gradient.at(point);
                    double norm = g.norm2Number().doubleValue();
                    return norm > limit ? g.div(norm) : g;
                },
                t);
    }
}
