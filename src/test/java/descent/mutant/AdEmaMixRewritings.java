package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** AdEMAMix, right, in other ways. */
final class AdEmaMixRewritings {
    private AdEmaMixRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements AdEmaMixPieces {}

    @Legal("two steps, one along m̂ and one along s")
    record TwoSteps(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            INDArray slow = memory.zeros("slow");
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
                slow.addi(g.sub(slow).muli(1 - beta3));
                m.muli(beta1).addi(g.muli(1 - beta1));
                INDArray divisor = sqrt(v.div(1 - Math.pow(beta2, t))).addi(epsilon);
                theta.subi(m.div(divisor).muli(learningRate / (1 - Math.pow(beta1, t))));
                theta.subi(slow.div(divisor).muli(learningRate * alpha));
            };
        }
    }

    @Legal("weighted sums without 1 − β, and a folded step size")
    record WeightedSums(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray fast = memory.zeros("fast");
            INDArray slow = memory.zeros("old");
            INDArray squares = memory.zeros("squares");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                fast.muli(beta1).addi(g);
                slow.muli(beta3).addi(g);
                squares.muli(beta2).addi(g.mul(g));
                double root = Math.sqrt((1 - Math.pow(beta2, t)) / (1 - beta2));
                INDArray numerator =
                        fast.mul((1 - beta1) / (1 - Math.pow(beta1, t))).addi(slow.mul(alpha * (1 - beta3)));
                theta.subi(
                        numerator.muli(learningRate * root).divi(sqrt(squares).addi(epsilon * root)));
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
            implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray slow = memory.zeros("slow");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    m.putScalar(i, beta1 * m.getDouble(i) + (1 - beta1) * slope);
                    slow.putScalar(i, beta3 * slow.getDouble(i) + (1 - beta3) * slope);
                    v.putScalar(i, beta2 * v.getDouble(i) + (1 - beta2) * slope * slope);
                    double mixed = m.getDouble(i) / (1 - Math.pow(beta1, t)) + alpha * slow.getDouble(i);
                    double root = Math.sqrt(v.getDouble(i) / (1 - Math.pow(beta2, t)));
                    theta.putScalar(i, theta.getDouble(i) - learningRate * mixed / (root + epsilon));
                }
            };
        }
    }
}
