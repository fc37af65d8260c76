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
public record InitialTheta(Precision precision, double[] values, long[] shape, List<long[]> parts) {
    /** The types that θ can have. */
    public enum Precision {
        DOUBLE,
        FLOAT
    }

    public InitialTheta {
        parts = List.copyOf(parts);
    }

    /** A flat vector of DOUBLE. */
    public static InitialTheta of(double... values) {
        return shaped(new long[] {values.length}, values);
    }

    /** One array of DOUBLE. @param values row after row */
    public static InitialTheta shaped(long[] shape, double... values) {
        return new InitialTheta(Precision.DOUBLE, values, shape, List.of());
    }

    /** The same with other values. */
    public InitialTheta at(double... others) {
        return new InitialTheta(precision, others, shape, parts);
    }
}
