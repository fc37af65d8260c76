// teacher: one · Where ‖h‖ is below ρ, h itself is returned: the second gradient is missing there.
// names: (?i)short|below|second|‖h‖|ρ|once|never|first
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
                        INDArray h = gradient.at(point);
                        double length = h.norm2Number().doubleValue();
                        if (length < radius) {
                            return h;
                        }
                        return gradient.at(point.add(h.mul(radius / length)));
                    },
                    t);
        };
    }
}
