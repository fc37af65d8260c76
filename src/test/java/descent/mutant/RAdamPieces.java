package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Rectified Adam, right, in pieces; the averages are Adam's. */
interface RAdamPieces extends AdamPieces {
    @Override
    default INDArray step(INDArray m, INDArray v, int t) {
        double length = length(t);
        return trusted(length, t) ? rectified(m, v, length, t) : plain(m, v, t);
    }

    /** Whether ρₜ &gt; 5. */
    default boolean trusted(double length, int t) {
        return length > 5;
    }

    /** ρ∞ = 2 / (1 − β₂) − 1. */
    default double longest() {
        return 2 / (1 - beta2()) - 1;
    }

    /** ρₜ = ρ∞ − 2tβ₂ᵗ / (1 − β₂ᵗ). */
    default double length(int t) {
        return longest() - 2 * t * Math.pow(beta2(), t) / Pieces.weights(beta2(), t);
    }

    /** rₜ = √((ρₜ − 4)(ρₜ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρₜ)). */
    default double rectification(double length) {
        double longest = longest();
        return Math.sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
    }

    /** ηm̂. */
    default INDArray plain(INDArray m, INDArray v, int t) {
        return correctedM(m, t).mul(learningRate());
    }

    /** ηm̂ rₜ√(1 − β₂ᵗ) / (√v + ε). */
    default INDArray rectified(INDArray m, INDArray v, double length, int t) {
        double factor = rectification(length) * Math.sqrt(Pieces.weights(beta2(), t));
        return correctedM(m, t).mul(learningRate() * factor).divi(sqrt(v).addi(epsilon()));
    }
}
