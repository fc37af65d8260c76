package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** LAMB, right, in other ways. */
final class LambRewritings {
    private LambRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {}

    @Legal("weighted sums without 1 − β, in temporaries")
    record WeightedSums(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray first = memory.zeros("first");
            INDArray second = memory.zeros("second");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                first.assign(first.mul(beta1).add(g));
                second.assign(second.mul(beta2).add(g.mul(g)));
                INDArray mean = first.mul((1 - beta1) / (1 - Math.pow(beta1, t)));
                INDArray square = second.mul((1 - beta2) / (1 - Math.pow(beta2, t)));
                INDArray u = theta.mul(decay).add(mean.div(sqrt(square).add(epsilon)));
                double length = Math.sqrt(u.mul(u).sumNumber().doubleValue());
                double weights = Math.sqrt(theta.mul(theta).sumNumber().doubleValue());
                double factor = length == 0 || weights == 0 ? learningRate : learningRate * weights / length;
                theta.addi(u.mul(-factor));
            };
        }
    }

    @Legal("u made of length 1 first, the decay in parts")
    record UnitFirst(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
            double length = size(u);
            double weights = size(theta);
            return length == 0 || weights == 0 ? u : u.div(length).muli(weights);
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double beta1, double beta2, double epsilon, double decay) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                double[] u = new double[(int) theta.length()];
                double squares = 0;
                double weights = 0;
                for (int i = 0; i < u.length; i++) {
                    double slope = g.getDouble(i);
                    double mean = beta1 * m.getDouble(i) + (1 - beta1) * slope;
                    double square = beta2 * v.getDouble(i) + (1 - beta2) * slope * slope;
                    m.putScalar(i, mean);
                    v.putScalar(i, square);
                    double root = Math.sqrt(square / (1 - Math.pow(beta2, t)));
                    u[i] = mean / (1 - Math.pow(beta1, t)) / (root + epsilon) + decay * theta.getDouble(i);
                    squares += u[i] * u[i];
                    weights += theta.getDouble(i) * theta.getDouble(i);
                }
                double ratio = squares > 0 && weights > 0 ? Math.sqrt(weights) / Math.sqrt(squares) : 1;
                for (int i = 0; i < u.length; i++) {
                    theta.putScalar(i, theta.getDouble(i) - learningRate * ratio * u[i]);
                }
            };
        }
    }

    @Legal("roots of mean squares for both norms")
    record MeanSquares(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements LambPieces {
        @Override
        public double size(INDArray array) {
            return Math.sqrt(array.mul(array).meanNumber().doubleValue());
        }
    }
}
