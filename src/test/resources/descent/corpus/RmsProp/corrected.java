// teacher: one · v is corrected for its bias, as in Adam.
// names: (?i)correct
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
    public RmsProp {
        Require.positive("learningRate", learningRate);
        Require.belowOne("decay", decay);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray v = memory.zeros("v");

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            v.muli(decay).addi(g.mul(g).mul(1 - decay));
            INDArray vHat = v.div(1 - Math.pow(decay, t));
            theta.subi(g.mul(learningRate).div(Transforms.sqrt(vHat).add(epsilon)));
        };
    }
}
