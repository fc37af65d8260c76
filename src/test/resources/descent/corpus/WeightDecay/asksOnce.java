// teacher: one · One gradient per step is remembered, whatever point the inner rule asks about.
// names: one gradient per step|remembered|asked
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
            INDArray g = gradient.at(theta).add(theta.mul(decay));
            step.take(point -> g, t);
        };
    }
}
