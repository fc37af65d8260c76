package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sign;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lion, right, in other ways. */
final class LionRewritings {
    private LionRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double decay) implements LionPieces {}

    @Legal("θ shrinks first, then −ηu")
    record ShrinksFirst(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public void move(INDArray theta, INDArray direction, int t) {
            theta.muli(1 - learningRate * decay).subi(direction.mul(learningRate));
        }
    }

    @Legal("both terms of the mixture corrected by one factor, which the sign does not see")
    record Corrected(double learningRate, double beta1, double beta2, double decay) implements LionPieces {
        @Override
        public INDArray direction(INDArray m, INDArray g, int t) {
            return sign(m.mul(beta1).addi(g.mul(1 - beta1)).divi(1 - Math.pow(0.9, t)));
        }
    }

    @Legal("g + β₁(m − g), and the new m from m + (1 − β₂)(g − m)")
    record Interpolated(double learningRate, double beta1, double beta2, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("average");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                INDArray u = Nd4j.math().sign(g.add(m.sub(g).muli(beta1)));
                theta.assign(theta.sub(theta.mul(learningRate * decay)).sub(u.mul(learningRate)));
                m.addi(g.sub(m).muli(1 - beta2));
            };
        }
    }

    @Legal("weighted sums without 1 − β")
    record WeightedSums(double learningRate, double beta1, double beta2, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray sum = memory.zeros("sum");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                INDArray u = sign(sum.mul(beta1 * (1 - beta2)).addi(g.mul(1 - beta1)));
                theta.subi(u.addi(theta.mul(decay)).muli(learningRate));
                sum.muli(beta2).addi(g);
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double beta1, double beta2, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    double u = Math.signum(beta1 * m.getDouble(i) + (1 - beta1) * slope);
                    theta.putScalar(i, theta.getDouble(i) - learningRate * (u + decay * theta.getDouble(i)));
                    m.putScalar(i, beta2 * m.getDouble(i) + (1 - beta2) * slope);
                }
            };
        }
    }
}
