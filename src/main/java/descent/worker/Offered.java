package descent.worker;

import descent.Gradient;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A gradient that the other side may ask for. */
interface Offered extends Gradient {
    /** The gradient at a point, as a message. */
    Out answer(INDArray point);
}
