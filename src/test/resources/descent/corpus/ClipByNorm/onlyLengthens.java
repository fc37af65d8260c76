// teacher: one · max(1, c/‖g‖) lengthens short gradients and leaves long ones alone: min belongs there.
// names: (?i)max|min|short|length|wrong way|long
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
            step.take(
                    point -> {
                        INDArray g = gradient.at(point);
                        double factor = Math.max(1.0, limit / g.norm2Number().doubleValue());
                        return g.muli(factor);
                    },
                    t);
        };
    }
}
