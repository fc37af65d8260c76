// teacher: one · θ itself is moved uphill and never moved back.
// names: (?i)stays|never (moved|comes) back|moves θ|up there
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
                    INDArray h = gradient.at(point);
                    double norm = h.norm2Number().doubleValue();
                    if (norm > 0) {
                        point.addi(h.mul(radius / norm));
                    }
                    return gradient.at(point);
                },
                t);
    }
}
