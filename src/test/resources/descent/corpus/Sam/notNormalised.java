// teacher: one · ρh is not divided by ‖h‖.
// names: (?i)not (normalis|divided)|without.*‖h‖|norm
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

        return (gradient, t) ->
                step.take(point -> gradient.at(gradient.at(point).mul(radius).addi(point)), t);
    }
}
