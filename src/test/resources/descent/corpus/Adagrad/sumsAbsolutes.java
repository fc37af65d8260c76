// teacher: one · G adds up |g|, not g².
// names: (?i)\|g\||absolute|square|not squared
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
            squares.addi(Transforms.abs(g));
            theta.subi(g.mul(learningRate).div(Transforms.sqrt(squares).add(epsilon)));
        };
    }
}
