// teacher: one · It looks downhill: the second gradient is asked for at p − ρh/‖h‖.
// names: (?i)downhill|minus|wrong sign
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

        return (gradient, t) -> step.take(
                point -> {
                    INDArray h = gradient.at(point).dup();
                    double norm = h.norm2Number().doubleValue();
                    return norm == 0 ? h : gradient.at(point.sub(h.mul(radius / norm)));
                },
                t);
    }
}
