// teacher: one · 1 − β·t stands where 1 − βᵗ belongs.
// names: (?i)β.*t|power|βᵗ|correct
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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
            m.muli(beta1).addi(g.mul(1 - beta1));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            INDArray mHat = m.div(1 - beta1 * t);
            INDArray vHat = v.div(1 - beta2 * t);
            theta.subi(mHat.muli(learningRate).divi(Transforms.sqrt(vHat).addi(epsilon)));
        };
    }
}
