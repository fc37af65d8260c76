package descent;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A differentiable function J of a flat vector θ: what a rule minimizes. */
public interface Objective extends Gradient {
    /**
     * J(θ). Reading a number waits for the device, so a training loop asks for it at evaluations only.
     *
     * @param theta the point; it is only read
     */
    double value(INDArray theta);
}
