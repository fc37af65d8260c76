package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.sign;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lion, right, in pieces. */
interface LionPieces extends Optimizer {
    double learningRate();

    double beta1();

    double beta2();

    double decay();

    @Override
    default Step start(INDArray theta, Memory memory) {
        INDArray m = memory.zeros("m");
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            move(theta, direction(m, g, t), t);
            average(m, g, t);
        };
    }

    /** u = sign(β₁m + (1 − β₁)g). */
    default INDArray direction(INDArray m, INDArray g, int t) {
        return sign(m.mul(beta1()).addi(g.mul(1 - beta1())));
    }

    /** m ← β₂m + (1 − β₂)g. */
    default void average(INDArray m, INDArray g, int t) {
        m.muli(beta2()).addi(g.mul(1 - beta2()));
    }

    /** θ ← θ − η(u + λθ). */
    default void move(INDArray theta, INDArray direction, int t) {
        theta.subi(direction.add(theta.mul(decay())).muli(learningRate()));
    }
}
