package descent.mutant;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Ranger, right, in pieces. */
interface RangerPieces extends Optimizer {
    double learningRate();

    double beta1();

    double beta2();

    double epsilon();

    int k();

    double alpha();

    @Override
    default Step start(INDArray theta, Memory memory) {
        return outer(inner()).start(theta, memory);
    }

    /** RAdam. */
    default Optimizer inner() {
        return new RAdamRewritings.InPieces(learningRate(), beta1(), beta2(), epsilon());
    }

    /** Lookahead around it. */
    default Optimizer outer(Optimizer inner) {
        return new LookaheadRewritings.InPieces(inner, k(), alpha());
    }
}
