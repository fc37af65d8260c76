// teacher: one · The direction is that of the point, not that of the gradient: p + ρp/‖p‖.
// names: (?i)point|θ|direction|gradient
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Sam(Optimizer inner, double radius) implements Optimizer {
    public Sam {
        Require.notNegative("radius", radius);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        Step step = inner.start(theta, memory.nested("inner"));

        return (gradient, t) -> {
            step.take(
                    point -> {
                        gradient.at(point);
                        double length = point.norm2Number().doubleValue();
                        return gradient.at(point.mul(1 + radius / Math.max(length, 1e-300)));
                    },
                    t);
        };
    }
}
