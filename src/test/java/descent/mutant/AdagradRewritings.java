package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.pow;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Adagrad, right, in other ways. */
final class AdagradRewritings {
    private AdagradRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double epsilon) implements AdagradPieces {}

    @Legal("a step size per parameter first, then times the gradient")
    record StepSizes(double learningRate, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("G");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                squares.assign(squares.add(pow(g, 2)));
                INDArray stepSizes = sqrt(squares).add(epsilon).rdiv(learningRate);
                theta.assign(theta.sub(stepSizes.mul(g)));
            };
        }
    }

    @Legal("Nd4j.math() on copies")
    record MathOnCopies(double learningRate, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("squares");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                squares.addi(Nd4j.math().square(g.dup()));
                INDArray divisor = Nd4j.math().sqrt(squares.dup()).addi(epsilon);
                theta.addi(g.divi(divisor).muli(-learningRate));
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray squares = memory.zeros("sum");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    double sum = squares.getDouble(i) + slope * slope;
                    squares.putScalar(i, sum);
                    theta.putScalar(i, theta.getDouble(i) - learningRate * slope / (Math.sqrt(sum) + epsilon));
                }
            };
        }
    }
}
