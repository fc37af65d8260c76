// teacher: one · λ times the sign of p: the L1 penalty’s gradient.
// names: (?i)sign|L1|absolute
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record WeightDecay(Optimizer inner, double decay) implements Optimizer {
    public WeightDecay {
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        Step step = inner.start(theta, memory.nested("inner"));

        return (gradient, t) -> {
            step.take(point -> gradient.at(point).addi(Transforms.sign(point).muli(decay)), t);
        };
    }
}
