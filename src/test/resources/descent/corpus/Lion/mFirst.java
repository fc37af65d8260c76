// teacher: one · m is brought up to date first; the sign is of a mixture with the new m.
// names: (?i)m (is )?(brought up to date|updated?) first|new m|up to date first
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sign;

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
            m.muli(beta2).addi(g.mul(1 - beta2));
            INDArray u = sign(m.mul(beta1).add(g.mul(1 - beta1)));
            theta.subi(u.add(theta.mul(decay)).mul(learningRate));
        };
    }
}
