package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adam, right, in pieces. */
interface AdamPieces extends Pieces {
    double learningRate();

    double beta1();

    double beta2();

    double epsilon();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = state("m", theta, memory);
        INDArray v = state("v", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            averageM(m, g, t);
            averageV(v, g, m, t);
            move(theta, step(m, v, t));
        };
    }

    /** m ← β₁m + (1 − β₁)g. */
    default void averageM(INDArray m, INDArray g, int t) {
        m.muli(beta1()).addi(g.mul(1 - beta1()));
    }

    /** v ← β₂v + (1 − β₂)g². */
    default void averageV(INDArray v, INDArray g, INDArray m, int t) {
        v.muli(beta2()).addi(g.mul(g).muli(1 - beta2()));
    }

    /** m̂ = m / (1 − β₁ᵗ). */
    default INDArray correctedM(INDArray m, int t) {
        return m.div(Pieces.weights(beta1(), t));
    }

    /** v̂ = v / (1 − β₂ᵗ). */
    default INDArray correctedV(INDArray v, int t) {
        return v.div(Pieces.weights(beta2(), t));
    }

    /** √v̂ + ε. */
    default INDArray divisor(INDArray v, int t) {
        return sqrt(correctedV(v, t)).addi(epsilon());
    }

    /** ηm̂ / (√v̂ + ε). */
    default INDArray step(INDArray m, INDArray v, int t) {
        return correctedM(m, t).mul(learningRate()).divi(divisor(v, t));
    }
}
