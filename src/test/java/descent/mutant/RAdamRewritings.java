package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.pow;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Rectified Adam, right, in other ways. */
final class RAdamRewritings {
    private RAdamRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon) implements RAdamPieces {}

    @Legal("√v̂ with ε scaled to match, and ρ in another form")
    record CorrectedRoot(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("mean");
            INDArray v = memory.zeros("meanSquare");
            double longest = (1 + beta2) / (1 - beta2);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                m.assign(m.mul(beta1).add(g.mul(1 - beta1)));
                v.assign(v.mul(beta2).add(pow(g, 2).mul(1 - beta2)));
                double power = Math.pow(beta2, t);
                INDArray mean = m.div(1 - Math.pow(beta1, t));
                double length = longest - 2 * t / (1 / power - 1);
                if (length <= 5) {
                    theta.assign(theta.sub(mean.mul(learningRate)));
                } else {
                    double r = Math.sqrt(
                            (length - 4) / (longest - 4) * ((length - 2) / (longest - 2)) * (longest / length));
                    INDArray root = sqrt(v.div(1 - power)).add(epsilon / Math.sqrt(1 - power));
                    theta.assign(theta.sub(mean.div(root).mul(learningRate * r)));
                }
            };
        }
    }

    @Legal("a loop over the parameters, one step size for both branches")
    record Loop(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                double rectified = rectified(t);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    m.putScalar(i, m.getDouble(i) + (1 - beta1) * (slope - m.getDouble(i)));
                    v.putScalar(i, v.getDouble(i) + (1 - beta2) * (slope * slope - v.getDouble(i)));
                    double divisor = rectified > 0 ? (Math.sqrt(v.getDouble(i)) + epsilon) / rectified : 1;
                    double step = learningRate / (1 - Math.pow(beta1, t)) * m.getDouble(i) / divisor;
                    theta.putScalar(i, theta.getDouble(i) - step);
                }
            };
        }

        /** rₜ√(1 − β₂ᵗ), or 0 while v is not trusted. */
        private double rectified(int t) {
            double longest = 2 / (1 - beta2) - 1;
            double correction = -Math.expm1(t * Math.log(beta2));
            double length = longest - 2.0 * t * (1 - correction) / correction;
            double variance = (length - 4) * (length - 2) / length;
            double least = (longest - 4) * (longest - 2) / longest;
            return length > 5 ? Math.sqrt(variance / least * correction) : 0;
        }
    }
}
