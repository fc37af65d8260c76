package descent.mutant;

import static org.nd4j.linalg.ops.transforms.Transforms.max;

import descent.Gradient;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Clipping by norm, right, in pieces. */
interface ClipByNormPieces extends Optimizer {
    Optimizer inner();

    double limit();

    @Override
    default Step start(INDArray theta, Memory memory) {
        Step step = inner().start(theta, memory.nested("inner"));
        return (gradient, t) -> step.take(point -> answer(gradient, point, theta, t), t);
    }

    /** What the inner rule gets when it asks. */
    default INDArray answer(Gradient gradient, INDArray point, INDArray theta, int t) {
        return clipped(gradient.at(point));
    }

    /** g · c / max(c, ‖g‖). */
    default INDArray clipped(INDArray g) {
        return g.muli(factor(size(g)));
    }

    /** ‖g‖. */
    default INDArray size(INDArray g) {
        return g.norm2();
    }

    /** c / max(c, ‖g‖). */
    default INDArray factor(INDArray size) {
        return max(size, limit()).rdivi(limit());
    }
}
