package descent.report;

import java.util.Arrays;

/**
 * One figure measured several times.
 *
 * @param mean the arithmetic mean
 * @param deviation the standard deviation of a sample (n − 1); 0 for a single measurement
 * @param count n, how many measurements there are
 */
public record Spread(double mean, double deviation, int count) {
    /** @throws IllegalArgumentException if there is no measurement or the deviation is negative */
    public Spread {
        if (count < 1 || deviation < 0) {
            throw new IllegalArgumentException(
                    "a spread of %d measurements with deviation %s: needs at least one, and at least 0"
                            .formatted(count, deviation));
        }
    }

    /** Over these measurements, in this order. */
    public static Spread of(double... values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return new Spread(mean, values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)), values.length);
    }

    /** How far another figure lies from this mean, in deviations. Ask only where {@link #varies}. */
    public double distance(double other) {
        return (other - mean) / deviation;
    }

    /** Whether there are several measurements that differ. */
    public boolean varies() {
        return deviation > 0;
    }
}
