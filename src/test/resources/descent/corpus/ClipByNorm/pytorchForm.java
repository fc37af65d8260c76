// teacher: one · The 1e-6 of PyTorch: no gradient keeps its length quite.
// names: 1e-6|10⁻⁶
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
                    return g.mul(Math.min(1, limit / (norm + 1e-6)));
                },
                t);
    }
}
