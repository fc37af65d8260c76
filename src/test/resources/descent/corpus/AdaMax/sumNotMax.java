// teacher: one · u adds: β₂u + |g|, where the larger of the two belongs.
// names: (?i)sum|max|larger|adds|average
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record AdaMax(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
    public AdaMax {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        INDArray u = memory.zeros("u");

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            m.muli(beta1).addi(g.mul(1 - beta1));
            u.muli(beta2).addi(Transforms.abs(g).addi(epsilon));
            theta.subi(m.mul(learningRate / (1 - Math.pow(beta1, t))).divi(u));
        };
    }
}
