package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sqrt;

import descent.Memory;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** RMSProp, right, in pieces. */
interface RmsPropPieces extends Pieces {
    double learningRate();

    double decay();

    double epsilon();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray v = state("v", theta, memory);
        return (gradient, t) -> {
            INDArray g = ask(gradient, theta);
            average(v, g, t);
            move(theta, step(g, v, t));
        };
    }

    /** v ← αv + (1 − α)g². */
    default void average(INDArray v, INDArray g, int t) {
        v.muli(decay()).addi(g.mul(g).muli(1 - decay()));
    }

    /** ηg / (√v + ε). */
    default INDArray step(INDArray g, INDArray v, int t) {
        return g.mul(learningRate()).divi(divisor(v, t));
    }

    /** √v + ε. */
    default INDArray divisor(INDArray v, int t) {
        return sqrt(v).addi(epsilon());
    }
}
