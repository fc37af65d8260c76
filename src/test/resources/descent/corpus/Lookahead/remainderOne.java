// teacher: one · t % k == 1: steps 1, k + 1, … synchronise (and with k = 1, none).
// names: (?i)step|k\b|every|late|early|first|kth
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
            step.take(gradient, t);
            if (t % k == 1) {
                slow.addi(theta.sub(slow).mul(alpha));
                theta.assign(slow);
            }
        };
    }
}
