package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every rule does somewhere, and some do wrongly: it keeps state, asks for the gradient and moves θ. */
interface Pieces extends Optimizer {
    /** State that starts at zero. */
    default INDArray state(String name, INDArray initial, Memory memory) {
        return memory.zeros(name);
    }

    /** The gradient, asked for once. */
    default INDArray ask(Gradient gradient, INDArray point) {
        return gradient.at(point);
    }

    /** θ ← θ − step. */
    default void move(INDArray theta, INDArray step) {
        theta.subi(step);
    }

    /** A mistake of many rules: one array for all instances. */
    final class Shared {
        private static final Map<String, INDArray> ARRAYS = new ConcurrentHashMap<>();

        private Shared() {}

        static INDArray zeros(Object owner, String name, INDArray like) {
            String key = owner.getClass().getSimpleName() + " " + name + like.dataType() + like.length();
            return ARRAYS.computeIfAbsent(key, unused -> Nd4j.zerosLike(like));
        }
    }

    /** Another: state in the type that ND4J makes when it is not told which. */
    static INDArray floats(INDArray like) {
        return Nd4j.zeros(DataType.FLOAT, like.shape());
    }

    /** 1 − βᵗ, the sum of a moving average's weights after t steps. */
    static double weights(double beta, int t) {
        return 1 - Math.pow(beta, t);
    }
}
