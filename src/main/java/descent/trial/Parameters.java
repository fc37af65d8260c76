package descent.trial;

import java.util.List;

/**
 * θ before the first step.
 *
 * @param precision of what type it is
 * @param values one after the other, row after row
 * @param shape its own shape
 * @param parts the shapes of the arrays that lie in it one after the other; none if nobody says
 */
public record Parameters(Precision precision, double[] values, long[] shape, List<long[]> parts) {
    /** The types that θ can have. */
    public enum Precision {
        DOUBLE,
        FLOAT
    }

    public Parameters {
        parts = List.copyOf(parts);
    }

    /** A flat vector of DOUBLE. */
    public static Parameters of(double... values) {
        return new Parameters(Precision.DOUBLE, values, new long[] {values.length}, List.of());
    }

    Parameters at(double... others) {
        return new Parameters(precision, others, shape, parts);
    }
}
