// teacher: two · the old v in the division; and g² without 1 − α
// names: before this gradient|old|(without|no weight) 1 − α
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

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
            theta.subi(g.mul(learningRate).div(sqrt(v).add(epsilon)));
            v.muli(decay).addi(g.mul(g));
        };
    }
}
