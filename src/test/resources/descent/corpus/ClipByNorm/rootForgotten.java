// teacher: one · The sum of squares is not the norm: its root is missing.
// names: (?i)square
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
                    double norm = g.mul(g).sumNumber().doubleValue();
                    if (norm > limit) {
                        g.muli(limit / norm);
                    }
                    return g;
                },
                t);
    }
}
