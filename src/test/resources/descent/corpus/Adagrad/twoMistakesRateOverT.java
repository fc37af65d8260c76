// teacher: two · η falls with √t as well; and no ε
// names: √t|no ε|whatever ε
package descent.exercises;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

public record Adagrad(double learningRate, double epsilon) implements Optimizer {
    public Adagrad {
        Require.positive("learningRate", learningRate);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray squares = memory.zeros("squares");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            squares.addi(g.mul(g));
            theta.subi(g.mul(learningRate / Math.sqrt(t)).div(sqrt(squares)));
        };
    }
}
