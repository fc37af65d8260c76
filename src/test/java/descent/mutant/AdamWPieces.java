package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** AdamW, right, in pieces; all but the decay is Adam's. */
interface AdamWPieces extends AdamPieces {
    double decay();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = state("m", theta, memory);
        INDArray v = state("v", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            shrink(theta, t);
            averageM(m, g, t);
            averageV(v, g, m, t);
            move(theta, step(m, v, t));
        };
    }

    /** θ ← θ(1 − ηλ). */
    default void shrink(INDArray theta, int t) {
        theta.muli(1 - learningRate() * decay());
    }
}
