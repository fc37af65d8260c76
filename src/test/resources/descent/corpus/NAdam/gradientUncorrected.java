// teacher: one · (1 − β₁)g is not divided by 1 − β₁ᵗ.
// names: (?i)correct|1 − β₁ᵗ|g\b
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record NAdam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public NAdam {
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
            m.muli(beta1).addi(g.mul(1 - beta1));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            INDArray mHat = m.div(1 - Math.pow(beta1, t + 1));
            INDArray mBar = mHat.mul(beta1).add(g.mul(1 - beta1));
            INDArray vHat = v.div(1 - Math.pow(beta2, t));
            theta.subi(mBar.mul(learningRate).div(Transforms.sqrt(vHat).add(epsilon)));
        };
    }
}
