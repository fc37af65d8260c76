// teacher: one · The inner rule gets the mean of both gradients.
// names: (?i)mean of both|both|sum
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
                    if (norm == 0) {
                        return h;
                    }
                    return gradient.at(point.add(h.mul(radius / norm))).addi(h).divi(2);
                },
                t);
    }
}
