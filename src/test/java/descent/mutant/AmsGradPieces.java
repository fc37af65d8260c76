package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** AMSGrad, right, in pieces; all but the maximum is Adam's. */
interface AmsGradPieces extends AdamPieces {
    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = state("m", theta, memory);
        INDArray v = state("v", theta, memory);
        INDArray largest = state("largest", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            averageM(m, g, t);
            averageV(v, g, m, t);
            grow(largest, v, g, t);
            move(theta, step(m, largest, t));
        };
    }

    /** L ← max(L, v). */
    default void grow(INDArray largest, INDArray v, INDArray g, int t) {
        largest.assign(max(largest, v));
    }
}
