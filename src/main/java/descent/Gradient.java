package descent;

import org.nd4j.linalg.api.ndarray.INDArray;

/** ∇J as a function of the point, so that a rule can ask for it wherever its paper says. */
@FunctionalInterface
public interface Gradient {
    /**
     * ∇J, the mean over the current batch, at the given point.
     *
     * @param point shaped like the parameters; it is only read
     * @return the gradient there, shaped and typed like {@code point}. Scratch: overwrite it freely; it is valid until
     *     the next call, so copy what must be kept longer
     */
    INDArray at(INDArray point);
}
