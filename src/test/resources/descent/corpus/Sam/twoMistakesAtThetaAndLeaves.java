// teacher: two · h is taken at θ and not at the point; and where it is zero, the inner rule is not asked at all.
// names: (?i)zero|inner|skip|point|θ
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
            INDArray h = gradient.at(theta);
            double length = h.norm2Number().doubleValue();
            if (length == 0) {
                return;
            }
            INDArray offset = h.mul(radius / length);
            step.take(point -> gradient.at(point.add(offset)), t);
        };
    }
}
