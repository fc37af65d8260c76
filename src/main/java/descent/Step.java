package descent;

import org.nd4j.linalg.api.ndarray.INDArray;

/** An {@link Optimizer} at work: one call is one step of its rule. */
@FunctionalInterface
public interface Step {
    /**
     * Moves {@code theta} in place.
     *
     * <p>Arrays made inside this call are temporaries: they are gone when it returns. What must be kept lives in the
     * {@link Memory} that the rule got at its start.
     *
     * @param theta the parameters θ, the same array that {@link Optimizer#start} got
     * @param gradient ∇J as a function of the point: ask for it where the rule needs it
     * @param t the step's number, from 1
     */
    void take(INDArray theta, Gradient gradient, int t);
}
