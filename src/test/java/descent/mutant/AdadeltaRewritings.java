package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.pow;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adadelta, right, in other ways. */
final class AdadeltaRewritings {
    private AdadeltaRewritings() {}

    @Legal("in pieces")
    record InPieces(double decay, double epsilon) implements AdadeltaPieces {}

    @Legal("one root of the ratio")
    record OneRoot(double decay, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("squares");
            INDArray steps = memory.zeros("steps");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                squares.muli(decay).addi(g.mul(g).muli(1 - decay));
                INDArray delta =
                        sqrt(steps.add(epsilon).divi(squares.add(epsilon))).muli(g);
                theta.subi(delta);
                steps.muli(decay).addi(delta.muli(delta).muli(1 - decay));
            };
        }
    }

    @Legal("Δ with the paper's minus sign, added, and interpolated averages")
    record Negative(double decay, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray steps = memory.zeros("meanSquaredStep");
            INDArray squares = memory.zeros("meanSquaredGradient");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                squares.assign(squares.add(pow(g, 2).sub(squares).mul(1 - decay)));
                INDArray rate = sqrt(steps.add(epsilon)).div(sqrt(squares.add(epsilon)));
                INDArray delta = rate.mul(g).neg();
                steps.assign(steps.mul(decay).add(pow(delta, 2).mul(1 - decay)));
                theta.assign(theta.add(delta));
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double decay, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("squares");
            INDArray steps = memory.zeros("steps");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    double square = decay * squares.getDouble(i) + (1 - decay) * slope * slope;
                    double delta = Math.sqrt(steps.getDouble(i) + epsilon) / Math.sqrt(square + epsilon) * slope;
                    squares.putScalar(i, square);
                    steps.putScalar(i, decay * steps.getDouble(i) + (1 - decay) * delta * delta);
                    theta.putScalar(i, theta.getDouble(i) - delta);
                }
            };
        }
    }
}
