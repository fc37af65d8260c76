// teacher: one · One sum of squares for all parameters: the norm, not each square.
// names: (?i)all parameters|norm|one (number|sum|step size)|each parameter|over parameters
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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
            squares.addi(g.mul(g).sumNumber());
            theta.subi(g.mul(learningRate).div(Transforms.sqrt(squares).add(epsilon)));
        };
    }
}
