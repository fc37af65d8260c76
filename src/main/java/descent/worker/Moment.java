package descent.worker;

import java.util.Map;

/**
 * A walk between two steps.
 *
 * @param theta where it is
 * @param memory what the rule remembers
 * @param steps how many steps it has taken
 */
public record Moment(double[] theta, Map<String, double[]> memory, int steps) {
    private static final int MOST_STEPS = 1_000_000;

    void write(Out out) {
        Vectors.state(out.reals(theta), memory).number(steps);
    }

    static Moment read(In in, int length) {
        return new Moment(in.reals(length), Vectors.state(in), in.number(MOST_STEPS));
    }
}
