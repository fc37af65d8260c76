package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** NAdam, right, in other ways. */
final class NAdamRewritings {
    private NAdamRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {}

    @Legal("two steps, one along m and one along g, with the powers by expm1")
    record TwoSteps(double learningRate, double beta1, double beta2, double epsilon) implements NAdamPieces {
        @Override
        public INDArray ahead(INDArray m, INDArray g, int t) {
            double next = -Math.expm1((t + 1) * Math.log(beta1));
            double now = -Math.expm1(t * Math.log(beta1));
            return g.mul(1 - beta1).divi(now).addi(m.mul(beta1).divi(next));
        }
    }

    @Legal("weighted sums without 1 − β₁")
    record WeightedSums(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray sum = memory.zeros("sum");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                sum.muli(beta1).addi(g);
                v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
                double next = (1 - beta1) * beta1 / (1 - Math.pow(beta1, t + 1));
                double now = (1 - beta1) / (1 - Math.pow(beta1, t));
                INDArray root = sqrt(v.div(1 - Math.pow(beta2, t))).addi(epsilon);
                theta.subi(sum.mul(next).addi(g.mul(now)).muli(learningRate).divi(root));
            };
        }
    }

    @Legal("v first, the step folded, as PyTorch adds it in two parts")
    record InTwoParts(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                v.muli(beta2).addi(Nd4j.math().square(g.dup()).muli(1 - beta2));
                m.muli(beta1).addi(g.mul(1 - beta1));
                INDArray divisor =
                        Nd4j.math().sqrt(v.div(1 - Math.pow(beta2, t))).addi(epsilon);
                theta.addi(g.div(divisor).muli(-learningRate * (1 - beta1) / (1 - Math.pow(beta1, t))));
                theta.addi(m.div(divisor).muli(-learningRate * beta1 / (1 - Math.pow(beta1, t + 1))));
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
                    double ahead = beta1 * m.getDouble(i) / (1 - Math.pow(beta1, t + 1))
                            + (1 - beta1) * slope / (1 - Math.pow(beta1, t));
                    double root = Math.sqrt(v.getDouble(i) / (1 - Math.pow(beta2, t)));
                    theta.putScalar(i, theta.getDouble(i) - learningRate * ahead / (root + epsilon));
                }
            };
        }
    }
}
