package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lookahead, right, in other ways. */
final class LookaheadRewritings {
    private LookaheadRewritings() {}

    @Legal("in pieces")
    record InPieces(Optimizer inner, int k, double alpha) implements LookaheadPieces {}

    @Legal("θ moved first, then copied to the slow weights")
    record ThetaFirst(Optimizer inner, int k, double alpha) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step fast = inner.start(theta, memory.nested("inner"));
            INDArray slow = memory.copy("anchor", theta);
            return (gradient, t) -> {
                fast.take(gradient, t);
                if (t % k == 0) {
                    theta.subi(slow).muli(alpha).addi(slow);
                    slow.assign(theta);
                }
            };
        }
    }

    @Legal("(1 − α) slow + αθ, in temporaries")
    record WeightedMean(Optimizer inner, int k, double alpha) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray slow = memory.zeros("slow").addi(theta);
            Step fast = inner.start(theta, memory.nested("fast"));
            return (gradient, t) -> {
                fast.take(point -> gradient.at(point), t);
                if (t - k * (t / k) == 0) {
                    slow.assign(slow.mul(1 - alpha).add(theta.mul(alpha)));
                    Nd4j.copy(slow, theta);
                }
            };
        }
    }
}
