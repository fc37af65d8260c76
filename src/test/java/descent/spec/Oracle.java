package descent.spec;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A rule at work on a single parameter, in plain double arithmetic: what a spec believes. */
@FunctionalInterface
interface Oracle {
    /**
     * Takes step {@code t}, from 1.
     *
     * @param slope the gradient as a function of the point
     * @return where the parameter is after the step
     */
    double step(double theta, DoubleUnaryOperator slope, int t);

    /** The state by its names in the reference, in the order in which a step changes it. */
    default Map<String, Double> state() {
        return Map.of();
    }
}
