// teacher: one · add makes a new array that is dropped: no decay.
// names: dropped
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
            step.take(
                    point -> {
                        INDArray g = gradient.at(point);
                        g.add(point.mul(decay));
                        return g;
                    },
                    t);
        };
    }
}
