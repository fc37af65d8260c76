package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** NAdam, right, in pieces; all but the numerator is Adam's. */
interface NAdamPieces extends AdamPieces {
    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = state("m", theta, memory);
        INDArray v = state("v", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            averageM(m, g, t);
            averageV(v, g, m, t);
            move(theta, ahead(m, g, t).muli(learningRate()).divi(divisor(v, t)));
        };
    }

    /** m̄ = β₁m / (1 − β₁ᵗ⁺¹) + (1 − β₁)g / (1 − β₁ᵗ). */
    default INDArray ahead(INDArray m, INDArray g, int t) {
        double next = beta1() / Pieces.weights(beta1(), t + 1);
        double now = (1 - beta1()) / Pieces.weights(beta1(), t);
        return m.mul(next).addi(g.mul(now));
    }
}
