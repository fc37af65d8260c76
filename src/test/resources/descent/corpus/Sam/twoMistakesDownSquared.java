// teacher: two · Downhill; and divided by ‖h‖².
// names: (?i)downhill|‖²|square|minus|wrong sign
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
                    double squares = h.mul(h).sumNumber().doubleValue();
                    return squares == 0 ? h : gradient.at(point.sub(h.mul(radius / squares)));
                },
                t);
    }
}
