package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** AMSGrad, right, in other ways. */
final class AmsGradRewritings {
    private AmsGradRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {}

    @Legal("one folded step size, with ε scaled to match")
    record Folded(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public INDArray step(INDArray m, INDArray v, int t) {
            double root = Math.sqrt(Pieces.weights(beta2, t));
            double stepSize = learningRate * root / Pieces.weights(beta1, t);
            return m.mul(stepSize).divi(sqrt(v).addi(epsilon * root));
        }
    }

    @Legal("the maximum by a mask")
    record ByMask(double learningRate, double beta1, double beta2, double epsilon) implements AmsGradPieces {
        @Override
        public void grow(INDArray largest, INDArray v, INDArray g, int t) {
            INDArray larger = v.gt(largest).castTo(v.dataType());
            largest.assign(v.mul(larger).addi(largest.mul(larger.rsub(1))));
        }
    }

    @Legal("the maximum of weighted sums without 1 − β, and of their roots")
    record OfRoots(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("sum");
            INDArray v = memory.zeros("squares");
            INDArray root = memory.zeros("root");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                m.muli(beta1).addi(g);
                v.muli(beta2).addi(g.mul(g));
                root.assign(max(root, sqrt(v)));
                INDArray mean = m.mul((1 - beta1) / (1 - Math.pow(beta1, t)));
                INDArray divisor = root.mul(Math.sqrt((1 - beta2) / (1 - Math.pow(beta2, t))));
                theta.subi(mean.muli(learningRate).divi(divisor.addi(epsilon)));
            };
        }
    }

    @Legal("v before m, in place with Nd4j.math()")
    record InPlace(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("largest");
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                v.muli(beta2).addi(Nd4j.math().square(g.dup()).muli(1 - beta2));
                largest.assign(max(v, largest));
                m.muli(beta1).addi(g.muli(1 - beta1));
                INDArray divisor =
                        Nd4j.math().sqrt(largest.div(1 - Math.pow(beta2, t))).addi(epsilon);
                theta.addi(m.div(divisor).muli(-learningRate / (1 - Math.pow(beta1, t))));
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            INDArray largest = memory.zeros("vMax");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    m.putScalar(i, beta1 * m.getDouble(i) + (1 - beta1) * slope);
                    v.putScalar(i, beta2 * v.getDouble(i) + (1 - beta2) * slope * slope);
                    largest.putScalar(i, Math.max(largest.getDouble(i), v.getDouble(i)));
                    double mean = m.getDouble(i) / (1 - Math.pow(beta1, t));
                    double root = Math.sqrt(largest.getDouble(i) / (1 - Math.pow(beta2, t)));
                    theta.putScalar(i, theta.getDouble(i) - learningRate * mean / (root + epsilon));
                }
            };
        }
    }
}
