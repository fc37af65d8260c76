package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The moving average of an inner rule's path, right, in other ways. */
final class AveragedRewritings {
    private AveragedRewritings() {}

    @Legal("in pieces")
    record InPieces(Optimizer inner, double decay) implements AveragedPieces {}

    @Legal("θ + (1 − d)(fast − θ)")
    record PartOfTheWay(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.addi(fast.sub(theta).muli(1 - decay));
        }
    }

    @Legal("fast + d(θ − fast), assigned")
    record FromTheOtherEnd(Optimizer inner, double decay) implements AveragedPieces {
        @Override
        public void average(INDArray theta, INDArray fast, int t) {
            theta.assign(theta.sub(fast).mul(decay).add(fast));
        }
    }

    @Legal("other names in memory, started in the other order, added by one BLAS call")
    record Axpy(Optimizer inner, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray moving = memory.zeros("moving").addi(theta);
            Step step = inner.start(moving, memory.nested("wrapped"));
            return (gradient, t) -> {
                step.take(point -> gradient.at(point), t);
                theta.muli(decay);
                Nd4j.getBlasWrapper().level1().axpy(theta.length(), 1 - decay, moving, theta);
            };
        }
    }

    @Legal("the average in an array of its own, copied to θ")
    record OwnArray(Optimizer inner, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray average = memory.copy("average", theta);
            INDArray fast = memory.copy("fast", theta);
            Step step = inner.start(fast, memory.nested("inner"));
            return (gradient, t) -> {
                step.take(gradient, t);
                average.muli(decay).addi(fast.mul(1 - decay));
                theta.assign(average);
            };
        }
    }
}
