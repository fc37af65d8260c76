package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.pow;
import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** RMSProp, right, in other ways. */
final class RmsPropRewritings {
    private RmsPropRewritings() {}

    @Legal("in pieces")
    record InPieces(double learningRate, double decay, double epsilon) implements RmsPropPieces {}

    @Legal("v + (1 − α)(g² − v), all in temporaries")
    record Interpolated(double learningRate, double decay, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("meanSquare");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta).dup();
                v.assign(v.add(g.mul(g).sub(v).mul(1 - decay)));
                theta.assign(theta.sub(g.div(sqrt(v).add(epsilon)).mul(learningRate)));
            };
        }
    }

    @Legal("the weighted sum S = v / (1 − α), with its factor folded into η and ε")
    record WeightedSum(double learningRate, double decay, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray sum = memory.zeros("sum");
            double root = Math.sqrt(1 - decay);
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                sum.muli(decay).addi(pow(g, 2));
                theta.subi(g.muli(learningRate / root).divi(sqrt(sum).addi(epsilon / root)));
            };
        }
    }

    @Legal("a loop over the parameters")
    record Loop(double learningRate, double decay, double epsilon) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            INDArray v = memory.zeros("v");
            return (gradient, t) -> {
                INDArray g = gradient.at(theta);
                for (long i = 0; i < theta.length(); i++) {
                    double slope = g.getDouble(i);
                    double average = decay * v.getDouble(i) + (1 - decay) * slope * slope;
                    v.putScalar(i, average);
                    theta.putScalar(i, theta.getDouble(i) - learningRate * slope / (Math.sqrt(average) + epsilon));
                }
            };
        }
    }
}
