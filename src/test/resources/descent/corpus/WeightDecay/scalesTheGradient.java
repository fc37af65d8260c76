// teacher: one · The gradient is made longer by λ: λp is nowhere.
// names: (?i)gradient|λ|1 \+ λ
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record WeightDecay(Optimizer inner, double decay) implements Optimizer {
    public WeightDecay {
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        Step step = inner.start(theta, memory.nested("inner"));

        return (gradient, t) -> {
            step.take(point -> gradient.at(point).muli(1 + decay), t);
        };
    }
}
