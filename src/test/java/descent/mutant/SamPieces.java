package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sharpness-aware minimization, right, in pieces. */
interface SamPieces extends Optimizer {
    Optimizer inner();

    double radius();

    @Override
    default Step start(INDArray theta, Memory memory) {
        Step step = started(theta, memory);
        return (gradient, t) -> step.take(point -> answer(gradient, point, theta), t);
    }

    /** The inner rule, started. */
    default Step started(INDArray theta, Memory memory) {
        return inner().start(theta, memory.nested("inner"));
    }

    /** ∇J(p + ρh/‖h‖). */
    default INDArray answer(Gradient gradient, INDArray point, INDArray theta) {
        INDArray h = gradient.at(point);
        return gradient.at(point.add(uphill(h, point)));
    }

    /** ρh/‖h‖. */
    default INDArray uphill(INDArray h, INDArray point) {
        return h.mul(radius()).div(max(size(h), 1e-20));
    }

    /** ‖h‖. */
    default INDArray size(INDArray h) {
        return h.norm2();
    }
}
