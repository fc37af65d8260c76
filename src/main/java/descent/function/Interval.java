package descent.function;

import java.util.Collections;
import java.util.List;

/**
 * A closed interval of one coordinate.
 *
 * @param low the lower end, finite
 * @param high the upper end, finite and above {@code low}
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException(
                    "the interval [%s, %s] must have finite ends, low before high".formatted(low, high));
        }
    }

    /** The same interval for each of {@code dimension} coordinates. */
    static List<Interval> cube(int dimension, double low, double high) {
        return Collections.nCopies(dimension, new Interval(low, high));
    }

    /** Whether {@code x} is in the interval, its ends included; NaN is not. */
    public boolean contains(double x) {
        return low <= x && x <= high;
    }

    /** The point that divides the interval as {@code share} divides [0, 1]. */
    public double at(double share) {
        return low + share * (high - low);
    }
}
