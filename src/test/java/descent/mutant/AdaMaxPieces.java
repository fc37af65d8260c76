package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.abs;
import static org.nd4j.linalg.ops.transforms.Transforms.max;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** AdaMax, right, in pieces. */
interface AdaMaxPieces extends Pieces {
    double learningRate();

    double beta1();

    double beta2();

    double epsilon();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = state("m", theta, memory);
        INDArray u = state("u", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            average(m, g, t);
            maximum(u, g, m, t);
            move(theta, step(m, u, t));
        };
    }

    /** m ← β₁m + (1 − β₁)g. */
    default void average(INDArray m, INDArray g, int t) {
        m.muli(beta1()).addi(g.mul(1 - beta1()));
    }

    /** u ← max(β₂u, |g| + ε). */
    default void maximum(INDArray u, INDArray g, INDArray m, int t) {
        u.assign(max(u.mul(beta2()), abs(g).addi(epsilon())));
    }

    /** η / (1 − β₁ᵗ) · m / u. */
    default INDArray step(INDArray m, INDArray u, int t) {
        return m.mul(learningRate() / Pieces.weights(beta1(), t)).divi(u);
    }
}
