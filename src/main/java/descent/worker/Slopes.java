package descent.worker;

/** Gradients that are known before the first step, as a spec hands them out. */
public sealed interface Slopes permits RecordedSlopes, LandscapeSlopes {
    /** For how many steps they are known. */
    int steps();

    /** The gradient at a point. @param t the step, from 1 */
    double[] at(int t, double[] point);

    /** Adds them to a message. */
    Out write(Out out);

    static Slopes read(In in) {
        return in.flag() ? RecordedSlopes.read(in) : LandscapeSlopes.read(in);
    }
}
