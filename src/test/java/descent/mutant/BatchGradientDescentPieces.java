package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Gradient descent, right, in pieces. */
interface BatchGradientDescentPieces extends Pieces {
    double learningRate();

    @Override
    default Step start(INDArray theta, Memory memory) {
        return (gradient, t) -> move(theta, step(ask(gradient, theta), t));
    }

    /** ηg. */
    default INDArray step(INDArray g, int t) {
        return g.muli(learningRate());
    }
}
