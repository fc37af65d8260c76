// teacher: one · A counter of its own in the place of t: a restored run starts it again.
// names: counter|of its own|outside (its )?[Mm]emory
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
        int[] steps = {0};
        return (gradient, t) -> {
            steps[0]++;
            fast.take(gradient, t);
            if (steps[0] % k == 0) {
                slow.addi(theta.sub(slow).muli(alpha));
                theta.assign(slow);
            }
        };
    }
}
