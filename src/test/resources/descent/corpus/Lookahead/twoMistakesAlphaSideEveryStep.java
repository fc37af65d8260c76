// teacher: two · α on the wrong side; and it synchronises at every step
// names: wrong side|every step|whatever k
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
        Step fast = inner.start(theta, memory.nested("inner"));
        return (gradient, t) -> {
            fast.take(gradient, t);
            slow.muli(alpha).addi(theta.mul(1 - alpha));
            theta.assign(slow);
        };
    }
}
