// teacher: two · betas swapped; and no decay
// names: β₁ and β₂|no decay|whatever λ
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double decay)
        implements Optimizer {
    public AdamW {
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
            m.muli(beta2).addi(g.mul(1 - beta2));
            v.muli(beta1).addi(g.mul(g).muli(1 - beta1));
            theta.subi(m.div(1 - Math.pow(beta2, t))
                    .mul(learningRate)
                    .div(sqrt(v.div(1 - Math.pow(beta1, t))).add(epsilon)));
        };
    }
}
