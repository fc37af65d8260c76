// teacher: one · The step is made of the old v, before it is brought up to date.
// names: (?i)old v|before|up to date|last step|previous
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
            INDArray change = g.mul(learningRate).div(Transforms.sqrt(v).add(epsilon));
            v.muli(decay).addi(g.mul(g).mul(1 - decay));
            theta.subi(change);
        };
    }
}
