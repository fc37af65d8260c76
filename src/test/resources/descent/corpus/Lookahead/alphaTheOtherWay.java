// teacher: one · α and 1 − α have changed places.
// names: (?i)1 − α|α.*(places|side)
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
            if (t % k == 0) {
                slow.muli(alpha).addi(theta.mul(1 - alpha));
                theta.assign(slow);
            }
        };
    }
}
