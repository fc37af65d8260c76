package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Schedule-Free, right, in other ways. */
final class ScheduleFreeRewritings {
    private ScheduleFreeRewritings() {}

    @Legal("in pieces")
    record InPieces(Optimizer inner, double beta) implements ScheduleFreePieces {}

    @Legal("θ(1 − 1/t) + z/t")
    record Weighted(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void average(INDArray theta, INDArray z, INDArray y, int t) {
            theta.muli(1 - 1.0 / t).addi(z.div(t));
        }
    }

    @Legal("the sum of all z in memory, divided by t")
    record Summed(Optimizer inner, double beta) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray sum = memory.zeros("sum");
            INDArray z = memory.zeros("z").addi(theta);
            Step step = inner.start(z, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray y = theta.sub(z).muli(beta).addi(z);
                step.take(point -> gradient.at(y), t);
                theta.assign(sum.addi(z).div(t));
            };
        }
    }

    @Legal("one gradient per step, asked at y before the inner rule runs, a copy to each question")
    record AskedOnce(Optimizer inner, double beta) implements ScheduleFreePieces {
        @Override
        public void move(Step step, INDArray z, INDArray theta, INDArray y, Gradient gradient, int t) {
            INDArray g = gradient.at(y).dup();
            step.take(point -> g.dup(), t);
        }
    }

    @Legal("y and z in memory, and θ recomputed from them, as optax does")
    record Recomputed(Optimizer inner, double beta) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray z = memory.copy("z", theta);
            INDArray y = memory.copy("y", theta);
            INDArray x = memory.copy("x", theta);
            Step step = inner.start(z, memory.nested("inner"));
            return (gradient, t) -> {
                if (beta > 0.1) {
                    x.assign(y.sub(z.mul(1 - beta)).divi(beta));
                }
                step.take(point -> gradient.at(y), t);
                x.muli(1 - 1.0 / t).addi(z.mul(1.0 / t));
                y.assign(x.mul(beta).addi(z.mul(1 - beta)));
                theta.assign(x);
            };
        }
    }
}
