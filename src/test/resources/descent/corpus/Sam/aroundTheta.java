// teacher: one · The first gradient is asked for at θ, whatever point the inner rule asks about.
// names: (?i)at θ|wrong point|whatever
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
            INDArray h = gradient.at(theta).dup();
            double norm = h.norm2Number().doubleValue();
            INDArray e = norm == 0 ? h : h.mul(radius / norm);
            step.take(point -> gradient.at(point.add(e)), t);
        };
    }
}
