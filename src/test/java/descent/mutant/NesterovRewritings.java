package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Nesterov's accelerated gradient, right, in other ways. */
final class NesterovRewritings {
    private NesterovRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double momentum) implements NesterovPieces {}

    @Legal("η outside the velocity, and in the look-ahead")
    record LearningRateOutside(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                INDArray lookAhead = theta.sub(velocity.mul(learningRate * momentum));
                velocity.muli(momentum).addi(gradient.at(lookAhead));
                theta.subi(velocity.mul(learningRate));
            };
        }
    }

    @Legal("the velocity faded once, before the look-ahead")
    record FadedOnce(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                velocity.muli(momentum);
                velocity.addi(gradient.at(theta.sub(velocity)).muli(learningRate));
                theta.subi(velocity);
            };
        }
    }

    @Legal("a velocity that points downhill and is added")
    record Downhill(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("downhill");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta.add(velocity.mul(momentum)));
                velocity.muli(momentum).subi(g.mul(learningRate));
                theta.addi(velocity);
            };
        }
    }

    @Legal("θ moved to the look-ahead point, asked there, and only ηg more")
    record InTwoMoves(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                velocity.muli(momentum);
                theta.subi(velocity);
                INDArray step = gradient.at(theta).muli(learningRate);
                velocity.addi(step);
                theta.subi(step);
            };
        }
    }

    @Legal("the last gradient enters the velocity one step later, where it is used")
    record Delayed(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray velocity = memory.zeros("velocity");
            INDArray last = memory.zeros("last");
            return (gradient, t) -> {
                velocity.muli(momentum).addi(last.mul(learningRate));
                last.assign(gradient.at(theta.sub(velocity.mul(momentum))));
                theta.subi(velocity.mul(momentum).addi(last.mul(learningRate)));
            };
        }
    }
}
