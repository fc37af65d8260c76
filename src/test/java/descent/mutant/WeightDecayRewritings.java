package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Weight decay as an L2 penalty, right, in other ways. */
final class WeightDecayRewritings {
    private WeightDecayRewritings() {}

    @Legal("in pieces")
    record InPieces(Optimizer inner, double decay) implements WeightDecayPieces {}

    @Legal("a new array as the sum")
    record NewArray(Optimizer inner, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("wrapped"));
            return (gradient, t) -> {
                Gradient penalised = point -> point.mul(decay).add(gradient.at(point));
                step.take(penalised, t);
            };
        }
    }

    @Legal("the penalty added by one BLAS call to a copy of the gradient")
    record Axpy(Optimizer inner, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) -> step.take(point -> penalised(gradient, point), t);
        }

        private INDArray penalised(Gradient gradient, INDArray point) {
            INDArray g = gradient.at(point).dup();
            Nd4j.getBlasWrapper().level1().axpy(g.length(), decay, point, g);
            return g;
        }
    }

    @Legal("the answer in an array of its own, the same one each time")
    record OwnArray(Optimizer inner, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray answer = memory.zeros("answer");
            Step step = inner.start(theta, memory.nested("inner"));
            return (gradient, t) ->
                    step.take(point -> answer.assign(point).muli(decay).addi(gradient.at(point)), t);
        }
    }
}
