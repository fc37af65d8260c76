package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** AdaMax, right, in other ways. */
final class AdaMaxRewritings {
    private AdaMaxRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double beta1, double beta2, double epsilon) implements AdaMaxPieces {}

    @Legal("u first, with a comparison as a mask")
    record Masked(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray u = memory.zeros("norm");
            INDArray m = memory.zeros("mean");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                INDArray size = abs(g).add(epsilon);
                INDArray faded = u.mul(beta2);
                INDArray larger = size.gt(faded).castTo(u.dataType());
                u.assign(size.mul(larger).add(faded.mul(larger.rsub(1))));
                m.assign(m.mul(beta1).add(g.mul(1 - beta1)));
                INDArray corrected = m.div(1 - Math.pow(beta1, t));
                theta.assign(theta.sub(corrected.div(u).mul(learningRate)));
            };
        }
    }

    @Legal("m + (1 − β₁)(g − m), and Nd4j.math() on copies")
    record Interpolated(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray u = memory.zeros("u");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                m.addi(g.sub(m).muli(1 - beta1));
                u.muli(beta2);
                u.assign(max(Nd4j.math().abs(g.dup()).addi(epsilon), u));
                theta.addi(m.div(u).muli(-learningRate / (1 - Math.pow(beta1, t))));
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray m = memory.zeros("m");
            INDArray u = memory.zeros("u");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    double mean = beta1 * m.getDouble(i) + (1 - beta1) * slope;
                    double norm = Math.max(beta2 * u.getDouble(i), Math.abs(slope) + epsilon);
                    m.putScalar(i, mean);
                    u.putScalar(i, norm);
                    theta.putScalar(i, theta.getDouble(i) - learningRate / (1 - Math.pow(beta1, t)) * mean / norm);
                }
            };
        }
    }
}
