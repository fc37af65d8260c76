// teacher: one · sqrt(v) is fine, but v.addi(ε) leaves ε in v.
// names: ε (is )?(added to|that ends up in|ends up)|ε.*piles up|ε.*in v
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
    public RmsProp {
        Require.positive("learningRate", learningRate);
        Require.belowOne("decay", decay);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray v = memory.zeros("v");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            v.muli(decay).addi(g.mul(g).muli(1 - decay));
            theta.subi(g.mul(learningRate).div(sqrt(v.addi(epsilon))));
        };
    }
}
