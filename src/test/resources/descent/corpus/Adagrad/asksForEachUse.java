// teacher: one · gradient.at is called for each use: three times a step.
// names: twice|3 times|three times|more than once
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
            squares.addi(gradient.at(theta).mul(gradient.at(theta)));
            theta.subi(gradient.at(theta).mul(learningRate).div(sqrt(squares).add(epsilon)));
        };
    }
}
