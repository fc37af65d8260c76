// teacher: one · The inner rule gets the same memory, and the names collide.
// names: nested|name
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
        Step fast = inner.start(theta, memory);
        return (gradient, t) -> {
            fast.take(gradient, t);
            if (t % k == 0) {
                slow.addi(theta.sub(slow).muli(alpha));
                theta.assign(slow);
            }
        };
    }
}
