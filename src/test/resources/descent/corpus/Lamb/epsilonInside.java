// teacher: one · ε is inside the root.
// names: (?i)ε
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record Lamb(double learningRate, double beta1, double beta2, double epsilon, double decay) implements Optimizer {
    public Lamb {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray v = memory.zeros("v");

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            m.muli(beta1).addi(g.mul(1 - beta1));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            INDArray mHat = m.div(1 - Math.pow(beta1, t));
            INDArray vHat = v.div(1 - Math.pow(beta2, t));
            INDArray u = mHat.div(Transforms.sqrt(vHat.add(epsilon))).add(theta.mul(decay));
            double weights = theta.norm2Number().doubleValue();
            double length = u.norm2Number().doubleValue();
            double ratio = weights > 0 && length > 0 ? weights / length : 1;
            theta.subi(u.mul(learningRate * ratio));
        };
    }
}
