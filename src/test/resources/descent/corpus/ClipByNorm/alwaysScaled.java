// teacher: one · Short gradients are made longer: it always scales to the length c.
// names: (?i)always|short gradients|lengthen|longer|short ones|every gradient made c long
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
                    return g.mul(limit / g.norm2Number().doubleValue());
                },
                t);
    }
}
