// teacher: one · It synchronises at steps 1, k + 1, …
// names: steps 1, k \+ 1|one off|synchroni
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
            if ((t - 1) % k == 0) {
                slow.addi(theta.sub(slow).muli(alpha));
                theta.assign(slow);
            }
        };
    }
}
