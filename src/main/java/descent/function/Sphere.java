package descent.function;

import java.util.Arrays;
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
    public About about() {
        return new About(
                "sphere",
                "x² + y²",
                "De Jong 1975, An Analysis of the Behavior of a Class of Genetic Adaptive Systems, function F1",
                "The gradient points at the minimum, so gradient descent walks straight to it; rules that scale each"
                        + " coordinate for itself first walk along the diagonal.");
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
        double[] start = new double[dimension];
        Arrays.setAll(start, i -> i % 2 == 0 ? 8 : 3);
        return start;
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, new double[dimension]));
    }
}
