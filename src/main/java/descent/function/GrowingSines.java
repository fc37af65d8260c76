package descent.function;

import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.Arrays;
import java.util.List;

/**
 * The waves Σ xᵢ² sin xᵢ, with a flat step at zero.
 *
 * @param dimension how many numbers it takes, at least 1
 */
public record GrowingSines(int dimension) implements Separable {
    /** Where x² sin x has a minimum: tan x = −x/2. */
    private static final double LEFT = -2.2889297281034044;

    private static final double RIGHT = 5.0869850941022704;

    public GrowingSines {
        Coordinates.atLeast(1, "growing-sines", dimension);
    }

    @Override
    public About about() {
        return new About(
                "growing-sines",
                "x² sin x + y² sin y",
                "\"Seminar 7\", a course notebook on optimizers, without its factor 1/10",
                "Right of the flat step at x = 0 the slope fades before a minimum is reached: gradient descent comes to rest"
                        + " on the step, and momentum rolls over its edge down to x = −2.289.");
    }

    @Override
    public double term(int i, double x) {
        return x * x * sin(x);
    }

    @Override
    public double slope(int i, double x) {
        return 2 * x * sin(x) + x * x * cos(x);
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -10, 10);
    }

    @Override
    public double[] start() {
        double[] start = new double[dimension];
        Arrays.setAll(start, i -> i % 2 == 0 ? 2 : 4);
        return start;
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.localMinimum(-3.9453016252843256 * dimension, everywhere(LEFT)),
                StationaryPoint.localMinimum(-24.082960223068331 * dimension, everywhere(RIGHT)),
                StationaryPoint.localMaximum(3.9453016252843256 * dimension, everywhere(-LEFT)),
                StationaryPoint.localMaximum(24.082960223068331 * dimension, everywhere(-RIGHT)));
    }

    private double[] everywhere(double x) {
        double[] point = new double[dimension];
        Arrays.fill(point, x);
        return point;
    }
}
