// teacher: two · no α; and synchronisation at steps k − 1, 2k − 1
// names: no α|k − 1|α.*never|alpha.*never|one off
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
            if (t % k == k - 1) {
                slow.addi(theta.sub(slow));
                theta.assign(slow);
            }
        };
    }
}
