package descent.function;

import java.util.List;

/**
 * The round bowl, Σ xᵢ²: the same curvature, 2, in every direction.
 *
 * @param dimension how many numbers it takes, at least 1
 */
public record Sphere(int dimension) implements Separable {
    public Sphere {
        Coordinates.atLeast(1, "sphere", dimension);
    }

    @Override
    public double term(int i, double x) {
        return x * x;
    }

    @Override
    public double slope(int i, double x) {
        return 2 * x;
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -10, 10);
    }

    @Override
    public double[] start() {
        return Coordinates.repeated(dimension, 8, 3);
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, new double[dimension]));
    }
}
