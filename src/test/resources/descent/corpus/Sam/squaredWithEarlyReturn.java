// teacher: one · ρh is divided by ‖h‖² (that h is returned where it is zero is legal).
// names: (?i)‖h‖²|square|norm
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
                        if (length == 0) {
                            return h;
                        }
                        return gradient.at(point.add(h.mul(radius / (length * length))));
                    },
                    t);
        };
    }
}
