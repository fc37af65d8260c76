package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.pow;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Adam, right, in other ways. */
final class AdamRewritings {
    private AdamRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon) implements AdamPieces {}

    @Legal("one folded step size, with ε scaled to match")
    record Folded(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                m.muli(beta1).addi(g.mul(1 - beta1));
                v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
                double root = Math.sqrt(1 - Math.pow(beta2, t));
                double stepSize = learningRate * root / (1 - Math.pow(beta1, t));
                theta.subi(m.mul(stepSize).divi(sqrt(v).addi(epsilon * root)));
            };
        }
    }

    @Legal("m + (1 − β₁)(g − m), all in temporaries")
    record Interpolated(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("first");
            INDArray v = memory.zeros("second");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                m.assign(m.add(g.sub(m).mul(1 - beta1)));
                v.assign(v.add(pow(g, 2).sub(v).mul(1 - beta2)));
                INDArray correctedM = m.div(1 - Math.pow(beta1, t));
                INDArray correctedV = v.div(1 - Math.pow(beta2, t));
                theta.assign(
                        theta.sub(correctedM.div(sqrt(correctedV).add(epsilon)).mul(learningRate)));
            };
        }
    }

    @Legal("v before m, with Nd4j.math() on copies")
    record SquaresFirst(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                v.muli(beta2).addi(Nd4j.math().square(g.dup()).muli(1 - beta2));
                m.muli(beta1).addi(g.muli(1 - beta1));
                INDArray divisor =
                        Nd4j.math().sqrt(v.div(1 - Math.pow(beta2, t))).addi(epsilon);
                theta.addi(m.div(divisor).muli(-learningRate / (1 - Math.pow(beta1, t))));
            };
        }
    }

    @Legal("weighted sums without 1 − β, corrected by the sum of their weights")
    record WeightedSums(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                m.muli(beta1).addi(g);
                v.muli(beta2).addi(g.mul(g));
                INDArray mean = m.mul((1 - beta1) / (1 - Math.pow(beta1, t)));
                INDArray meanSquare = v.mul((1 - beta2) / (1 - Math.pow(beta2, t)));
                theta.subi(mean.muli(learningRate).divi(sqrt(meanSquare).addi(epsilon)));
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    m.putScalar(i, beta1 * m.getDouble(i) + (1 - beta1) * slope);
                    v.putScalar(i, beta2 * v.getDouble(i) + (1 - beta2) * slope * slope);
                    double mean = m.getDouble(i) / (1 - Math.pow(beta1, t));
                    double root = Math.sqrt(v.getDouble(i) / (1 - Math.pow(beta2, t)));
                    theta.putScalar(i, theta.getDouble(i) - learningRate * mean / (root + epsilon));
                }
            };
        }
    }
}
