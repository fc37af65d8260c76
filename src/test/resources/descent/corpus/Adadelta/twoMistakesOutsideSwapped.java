// teacher: two · ε outside the roots; ρ and 1 − ρ swapped
// names: outside|ρ and 1 − ρ
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
            squares.muli(1 - decay).addi(g.mul(g).muli(decay));
            INDArray delta =
                    sqrt(steps).addi(epsilon).divi(sqrt(squares).addi(epsilon)).muli(g);
            steps.muli(1 - decay).addi(delta.mul(delta).muli(decay));
            theta.subi(delta);
        };
    }
}
