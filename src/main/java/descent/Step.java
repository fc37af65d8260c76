package descent;

/** An {@link Optimizer} at work: one call is one step of its rule. */
@FunctionalInterface
public interface Step {
    /**
     * Moves θ, the array that {@link Optimizer#start} got, in place.
     *
     * <p>Arrays made inside this call are temporaries: they are gone when it returns. What must be kept lives in the
     * {@link Memory} that the rule got at its start.
     *
     * @param gradient ∇J as a function of the point: ask for it where the rule needs it
     * @param t the step's number, from 1
     */
    void take(Gradient gradient, int t);
}
