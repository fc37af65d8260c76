// teacher: two · no bias correction; and g without 1 − β₁
// names: bias correction|(without|no weight) 1 − β₁
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public Adam {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray v = memory.zeros("v");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            m.muli(beta1).addi(g);
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            theta.subi(m.mul(learningRate).div(sqrt(v).add(epsilon)));
        };
    }
}
