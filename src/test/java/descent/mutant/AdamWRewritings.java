package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** AdamW, right, in other ways. */
final class AdamWRewritings {
    private AdamWRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements AdamWPieces {}

    @Legal("one displacement, η(m̂/(√v̂ + ε) + λθ)")
    record OneDisplacement(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("first");
            INDArray v = memory.zeros("second");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                m.assign(m.mul(beta1).add(g.mul(1 - beta1)));
                v.assign(v.mul(beta2).add(g.mul(g).mul(1 - beta2)));
                INDArray mean = m.div(1 - Math.pow(beta1, t));
                INDArray root = sqrt(v.div(1 - Math.pow(beta2, t)));
                INDArray displacement = mean.div(root.add(epsilon)).add(theta.mul(decay));
                theta.assign(theta.sub(displacement.mul(learningRate)));
            };
        }
    }

    @Legal("Adam's step first, and ηλ times the old θ after it")
    record DecayOfTheOldTheta(double learningRate, double beta1, double beta2, double epsilon, double decay)
            implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            Step adam = new AdamRewritings.Folded(learningRate, beta1, beta2, epsilon).start(theta, memory);
            return (gradient, t) -> {
                INDArray old = theta.dup();
                adam.take(gradient, t);
                theta.subi(old.muli(learningRate * decay));
            };
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
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    m.putScalar(i, beta1 * m.getDouble(i) + (1 - beta1) * slope);
                    v.putScalar(i, beta2 * v.getDouble(i) + (1 - beta2) * slope * slope);
                    double mean = m.getDouble(i) / (1 - Math.pow(beta1, t));
                    double root = Math.sqrt(v.getDouble(i) / (1 - Math.pow(beta2, t)));
                    double shrunk = theta.getDouble(i) * (1 - learningRate * decay);
                    theta.putScalar(i, shrunk - learningRate * mean / (root + epsilon));
                }
            };
        }
    }
}
