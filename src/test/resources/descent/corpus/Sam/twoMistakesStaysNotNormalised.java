// teacher: two · θ stays uphill; and ρh is not normalised.
// names: (?i)stays|back|up there|normalis|not divided|moves θ
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
                    point.addi(gradient.at(point).mul(radius));
                    return gradient.at(point);
                },
                t);
    }
}
