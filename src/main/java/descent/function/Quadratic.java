package descent.function;

import java.util.Arrays;
import java.util.List;

/**
 * The ill-conditioned quadratic ½ Σ λᵢxᵢ², whose curvatures λ go from 1 to κ in equal ratios.
 *
 * @param dimension how many numbers it takes, at least 2
 * @param condition κ, the ratio of the largest curvature to the smallest, at least 1
 */
public record Quadratic(int dimension, double condition) implements Separable {
    public Quadratic {
        Coordinates.atLeast(2, "quadratic", dimension);
        if (!(condition >= 1) || Double.isInfinite(condition)) {
            throw new IllegalArgumentException("condition (%s) must be at least 1".formatted(condition));
        }
    }

    @Override
    public About about() {
        return About.of(Quadratic.class, Coordinates.text(condition));
    }

    /** λᵢ = κ^(i/(n − 1)). */
    public double curvature(int i) {
        return Math.pow(condition, i / (dimension - 1.0));
    }

    @Override
    public double term(int i, double x) {
        return curvature(i) * x * x / 2;
    }

    @Override
    public double slope(int i, double x) {
        return curvature(i) * x;
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -10, 10);
    }

    @Override
    public double[] start() {
        double[] start = new double[dimension];
        Arrays.fill(start, 8);
        start[dimension - 1] = 4;
        return start;
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, new double[dimension]));
    }
}
