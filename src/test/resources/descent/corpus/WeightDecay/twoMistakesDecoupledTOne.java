// teacher: two · decoupled; and the inner rule always gets t = 1
// names: decoupled|t = 1|at the wrong point
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
            theta.muli(1 - decay);
            step.take(gradient, 1);
        };
    }
}
