package descent.trial;

/** Gradients that are known before the first step, as a function of the step and the point. */
public sealed interface Slopes permits RecordedSlopes, LandscapeSlopes, LeastSquaresSlopes {
    /** For how many steps they are known. */
    int steps();

    /**
     * The gradient at a point.
     *
     * @param t the step, from 1
     * @param point as many values as θ has
     */
    double[] at(int t, double[] point);
}
