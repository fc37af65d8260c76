// teacher: one · The sign is forgotten.
// names: (?i)sign
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Lion(double learningRate, double beta1, double beta2, double decay) implements Optimizer {
    public Lion {
        Require.positive("learningRate", learningRate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("decay", decay);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            INDArray u = m.mul(beta1).add(g.mul(1 - beta1));
            theta.subi(u.add(theta.mul(decay)).mul(learningRate));
            m.muli(beta2).addi(g.mul(1 - beta2));
        };
    }
}
