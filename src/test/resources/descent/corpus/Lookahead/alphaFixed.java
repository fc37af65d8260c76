// teacher: one · 0.5 stands where α belongs.
// names: α.*(fixed|whatever|never used)|alpha.*never
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
            if (t % k == 0) {
                slow.addi(theta.sub(slow).muli(0.5));
                theta.assign(slow);
            }
        };
    }
}
