// teacher: one · α multiplies the sum of both averages.
// names: (?i)α
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record AdEmaMix(double learningRate, double beta1, double beta2, double beta3, double alpha, double epsilon)
        implements Optimizer {
    public AdEmaMix {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.belowOne("beta3", beta3);
        Require.notNegative("alpha", alpha);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray slow = memory.zeros("slow");
        INDArray v = memory.zeros("v");

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            m.muli(beta1).addi(g.mul(1 - beta1));
            slow.muli(beta3).addi(g.mul(1 - beta3));
            v.muli(beta2).addi(g.mul(g).muli(1 - beta2));
            INDArray mHat = m.div(1 - Math.pow(beta1, t));
            INDArray vHat = v.div(1 - Math.pow(beta2, t));
            theta.subi(mHat.add(slow)
                    .mul(alpha)
                    .mul(learningRate)
                    .div(Transforms.sqrt(vHat).add(epsilon)));
        };
    }
}
