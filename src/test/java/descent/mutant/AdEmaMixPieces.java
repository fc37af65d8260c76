package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** AdEMAMix, right, in pieces; all but the slow average is Adam's. */
interface AdEmaMixPieces extends AdamPieces {
    double beta3();

    double alpha();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = state("m", theta, memory);
        INDArray slow = state("slow", theta, memory);
        INDArray v = state("v", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            averageM(m, g, t);
            averageSlow(slow, g, m, t);
            averageV(v, g, m, t);
            move(theta, mixture(m, slow, t).muli(learningRate()).divi(divisor(v, t)));
        };
    }

    /** s ← β₃s + (1 − β₃)g. */
    default void averageSlow(INDArray slow, INDArray g, INDArray m, int t) {
        slow.muli(beta3()).addi(g.mul(1 - beta3()));
    }

    /** m̂ + αs. */
    default INDArray mixture(INDArray m, INDArray slow, int t) {
        return correctedM(m, t).addi(slow.mul(alpha()));
    }
}
