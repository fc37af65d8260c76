package descent.spec;

/** The gradient that a spec hands out, one parameter at a time. */
@FunctionalInterface
interface Slope {
    /**
     * @param t the step, from 1
     * @param i the parameter's index
     * @param point the parameter's value where the gradient is asked for
     */
    double at(int t, int i, double point);
}
