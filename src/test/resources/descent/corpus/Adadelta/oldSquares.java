// teacher: one · Δ is made before E[g²] is brought up to date.
// names: (?i)old|before|up to date|last step
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

public record Adadelta(double decay, double epsilon) implements Optimizer {
    public Adadelta {
        Require.belowOne("decay", decay);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray squares = memory.zeros("squares");
        INDArray steps = memory.zeros("steps");

        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            INDArray delta = Transforms.sqrt(steps.add(epsilon))
                    .div(Transforms.sqrt(squares.add(epsilon)))
                    .mul(g);
            squares.muli(decay).addi(g.mul(g).mul(1 - decay));
            steps.muli(decay).addi(delta.mul(delta).mul(1 - decay));
            theta.subi(delta);
        };
    }
}
