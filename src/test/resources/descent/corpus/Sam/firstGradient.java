// teacher: one · The inner rule gets the gradient at p: the second one is asked for and dropped.
// names: (?i)first gradient|overwrit|gradient at p|second.*(dropped|ignored)|without ρ|whatever ρ
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
                    if (norm > 0) {
                        gradient.at(point.add(h.mul(radius / norm)));
                    }
                    return h;
                },
                t);
    }
}
