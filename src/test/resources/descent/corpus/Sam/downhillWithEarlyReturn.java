// teacher: one · ρ downhill (that h is returned where it is zero is legal).
// names: (?i)downhill|uphill|sign
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
                        return length > 0 ? gradient.at(point.sub(h.mul(radius / length))) : h;
                    },
                    t);
        };
    }
}
