// teacher: one · max makes a new array, and its result is dropped: u stays zero.
// names: dropped|never stored|never
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

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
            max(u.mul(beta2), abs(g).addi(epsilon));
            theta.subi(m.mul(learningRate / (1 - Math.pow(beta1, t))).divi(u));
        };
    }
}
