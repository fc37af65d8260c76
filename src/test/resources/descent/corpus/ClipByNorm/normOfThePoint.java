// teacher: one · The norm of the point is taken, not that of the gradient.
// names: (?i)point|θ|weights|parameters
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
                        double norm = point.norm2Number().doubleValue();
                        return g.muli(limit / Math.max(limit, norm));
                    },
                    t);
        };
    }
}
