// teacher: one · The inner rule gets a Memory of the student's own making: nothing is saved.
// names: outside (its )?[Mm]emory|memory
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
        Step step = inner.start(theta, new descent.NamedArrays(theta));
        return (gradient, t) -> {
            step.take(point -> gradient.at(point).addi(point.mul(decay)), t);
        };
    }
}
