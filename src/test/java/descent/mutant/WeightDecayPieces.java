package descent.mutant;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Weight decay as an L2 penalty, right, in pieces. */
interface WeightDecayPieces extends Optimizer {
    Optimizer inner();

    double decay();

    @Override
    default Step start(INDArray theta, Memory memory) {
        Step step = inner().start(theta, memory.nested("inner"));
        return (gradient, t) -> step.take(point -> decayed(gradient, point, theta, t), t);
    }

    /** ∇J(p) + λp. */
    default INDArray decayed(Gradient gradient, INDArray point, INDArray theta, int t) {
        return gradient.at(point).addi(point.mul(decay()));
    }
}
