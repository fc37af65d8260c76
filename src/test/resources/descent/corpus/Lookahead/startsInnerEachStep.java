// teacher: one · The inner rule is started anew in each step.
// names: started anew|anew|inside the step|in start
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
        return (gradient, t) -> {
            Step fast = inner.start(theta, memory.nested("inner"));
            fast.take(gradient, t);
            if (t % k == 0) {
                slow.addi(theta.sub(slow).muli(alpha));
                theta.assign(slow);
            }
        };
    }
}
