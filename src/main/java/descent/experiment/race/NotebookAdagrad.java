package descent.experiment.race;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adagrad as the notebook "Seminar 7" has it, with ε inside the root: it matters only while the gradients are as small as
 * √ε.
 *
 * <pre>
 * G ← G + g²
 * θ ← θ − ηg / √(G + ε)
 * </pre>
 */
record NotebookAdagrad(double learningRate, double epsilon) implements Optimizer {
    NotebookAdagrad {
        Require.positive("learningRate", learningRate);
        Require.notNegative("epsilon", epsilon);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        INDArray squares = memory.zeros("squares");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            squares.addi(g.mul(g));
            theta.subi(g.muli(learningRate).divi(sqrt(squares.add(epsilon), false)));
        };
    }
}
