package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Momentum, right, in other ways. */
final class MomentumRewritings {
    private MomentumRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double momentum) implements MomentumPieces {}

    @Legal("η outside the velocity, as PyTorch has it")
    record LearningRateOutside(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                velocity.muli(momentum).addi(gradient.at(theta));
                theta.subi(velocity.mul(learningRate));
            };
        }
    }

    @Legal("a velocity that points downhill and is added")
    record Downhill(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("downhill");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                velocity.assign(velocity.mul(momentum).sub(g.mul(learningRate)));
                theta.addi(velocity);
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double v = momentum * velocity.getDouble(i) + learningRate * g.getDouble(i);
                    velocity.putScalar(i, v);
                    theta.putScalar(i, theta.getDouble(i) - v);
                }
            };
        }
    }

    @Legal("a moving average, with the step scaled back by 1 / (1 − γ)")
    record ScaledAverage(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray average = memory.zeros("average");
            return (gradient, t) -> {
                average.muli(momentum).addi(gradient.at(theta).muli(1 - momentum));
                theta.subi(average.mul(learningRate / (1 - momentum)));
            };
        }
    }
}
