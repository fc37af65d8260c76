package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adagrad, right, in pieces. */
interface AdagradPieces extends Pieces {
    double learningRate();

    double epsilon();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray squares = state("squares", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            accumulate(squares, g, t);
            move(theta, step(g, squares, t));
        };
    }

    /** G ← G + g². */
    default void accumulate(INDArray squares, INDArray g, int t) {
        squares.addi(g.mul(g));
    }

    /** ηg / (√G + ε). */
    default INDArray step(INDArray g, INDArray squares, int t) {
        return g.mul(learningRate()).divi(divisor(squares, t));
    }

    /** √G + ε. */
    default INDArray divisor(INDArray squares, int t) {
        return sqrt(squares).addi(epsilon());
    }
}
