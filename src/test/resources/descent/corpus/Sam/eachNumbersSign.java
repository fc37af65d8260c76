// teacher: one · ρ sign(h): each parameter goes ρ far, instead of all together.
// names: (?i)sign|each (parameter|component)
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sign;

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
                point -> gradient.at(point.add(sign(gradient.at(point)).mul(radius))), t);
    }
}
