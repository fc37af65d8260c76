// teacher: two · The sum of sizes for the norm; and the direction is kept with length 1.
// names: (?i)L1|sum of|unit|instead of c
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
                    double norm = g.norm1Number().doubleValue();
                    return norm > limit ? g.divi(norm) : g;
                },
                t);
    }
}
