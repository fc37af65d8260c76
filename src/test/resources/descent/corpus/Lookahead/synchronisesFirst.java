// teacher: one · The slow weights move before the inner rule’s step, not after it.
// names: (?i)before|first|order|after
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Lookahead(Optimizer inner, int k, double alpha) implements Optimizer {
    public Lookahead {
        Require.atLeastOne("k", k);
        Require.share("alpha", alpha);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray slow = memory.copy("slow", theta);
        Step step = inner.start(theta, memory.nested("inner"));

        return (gradient, t) -> {
            if (t % k == 0) {
                slow.addi(theta.sub(slow).mul(alpha));
                theta.assign(slow);
            }
            step.take(gradient, t);
        };
    }
}
