package descent.mutant;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** LAMB, right, in pieces; the moments are Adam's. */
interface LambPieces extends AdamPieces {
    double decay();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = state("m", theta, memory);
        INDArray v = state("v", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            averageM(m, g, t);
            averageV(v, g, m, t);
            INDArray u = update(theta, m, v, t);
            move(theta, scaled(theta, u, g, m).mul(learningRate()));
        };
    }

    /** u = m̂ / (√v̂ + ε) + λθ. */
    default INDArray update(INDArray theta, INDArray m, INDArray v, int t) {
        return direction(m, v, t).addi(theta.mul(decay()));
    }

    /** m̂ / (√v̂ + ε). */
    default INDArray direction(INDArray m, INDArray v, int t) {
        return correctedM(m, t).div(divisor(v, t));
    }

    /** u, made as long as θ; as it is, if one of them is zero. */
    default INDArray scaled(INDArray theta, INDArray u, INDArray g, INDArray m) {
        return u.mul(ratio(size(theta), size(u)));
    }

    /** How long an array is. */
    default double size(INDArray array) {
        return array.norm2Number().doubleValue();
    }

    /** ‖θ‖ / ‖u‖, and 1 if one of them is zero. */
    default double ratio(double weights, double update) {
        return weights > 0 && update > 0 ? weights / update : 1;
    }
}
