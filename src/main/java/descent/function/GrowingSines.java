package descent.function;

import static java.lang.Math.cos;
import static java.lang.Math.sin;

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
        return Coordinates.repeated(dimension, 2, 4);
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.localMinimum(-3.9453016252843256 * dimension, Coordinates.repeated(dimension, LEFT)),
                StationaryPoint.localMinimum(-24.082960223068331 * dimension, Coordinates.repeated(dimension, RIGHT)),
                StationaryPoint.localMaximum(3.9453016252843256 * dimension, Coordinates.repeated(dimension, -LEFT)),
                StationaryPoint.localMaximum(24.082960223068331 * dimension, Coordinates.repeated(dimension, -RIGHT)));
    }
}
