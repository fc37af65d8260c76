package descent.function;

import java.util.List;

/**
 * Σ |xᵢ|: a slope of 1 everywhere, and a kink where the minimum is.
 *
 * @param dimension how many numbers it takes, at least 1
 */
public record AbsoluteSum(int dimension) implements Separable {
    public AbsoluteSum {
        Coordinates.atLeast(1, "absolute", dimension);
    }

    @Override
    public double term(int i, double x) {
        return Math.abs(x);
    }

    /** In the kink, where every slope from −1 to 1 is a subgradient, 0. */
    @Override
    public double slope(int i, double x) {
        return Math.signum(x);
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -5, 5);
    }

    @Override
    public double[] start() {
        return Coordinates.repeated(dimension, 4, 1.3);
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, new double[dimension]));
    }
}
