package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Gradient descent, right, in other ways. */
final class BatchGradientDescentRewritings {
    private BatchGradientDescentRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate) implements BatchGradientDescentPieces {}

    @Legal("temporaries at every turn, and an assignment at the end")
    record Temporaries(double learningRate) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                theta.assign(theta.sub(g.mul(learningRate)));
            };
        }
    }

    @Legal("−η times g added by one BLAS call")
    record Axpy(double learningRate) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) ->
                    Nd4j.getBlasWrapper().level1().axpy(theta.length(), -learningRate, gradient.at(theta), theta);
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    theta.putScalar(i, theta.getDouble(i) - learningRate * g.getDouble(i));
                }
            };
        }
    }

    @Legal("a scratch array kept in memory")
    record Scratch(double learningRate) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray step = memory.zeros("step");
            return (gradient, t) -> {
                step.assign(gradient.at(theta)).muli(-learningRate);
                theta.addi(step);
            };
        }
    }
}
