// teacher: one · steps.addi leaves ε in E[Δ²]; squares.add is fine.
// names: (ε.*(steps|E\[Δ²\]))|steps: ε
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

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
            squares.muli(decay).addi(g.mul(g).muli(1 - decay));
            INDArray delta =
                    sqrt(steps.addi(epsilon)).divi(sqrt(squares.add(epsilon))).muli(g);
            steps.muli(decay).addi(delta.mul(delta).muli(1 - decay));
            theta.subi(delta);
        };
    }
}
