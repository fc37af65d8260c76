package descent.spec;

import java.util.Map;
import java.util.function.UnaryOperator;

/** A rule at work on all parameters together, in plain double arithmetic: what a spec believes where they are coupled. */
@FunctionalInterface
interface VectorOracle {
    /**
     * Takes step {@code t}, from 1.
     *
     * @param theta where the parameters are; it is only read
     * @param slope the gradient as a function of the point: a new array each time
     * @return where the parameters are after the step
     */
    double[] step(double[] theta, UnaryOperator<double[]> slope, int t);

    /** The state by its names in the reference, in the order in which a step changes it. */
    default Map<String, double[]> state() {
        return Map.of();
    }
}
