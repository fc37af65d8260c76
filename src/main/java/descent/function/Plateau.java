package descent.function;

import java.util.List;

/**
 * Σ xᵢ²/(1 + xᵢ²), a dip in a plateau: flat far away, curved like a bowl at the minimum.
 *
 * @param dimension how many numbers it takes, at least 1
 */
public record Plateau(int dimension) implements Separable {
    public Plateau {
        Coordinates.atLeast(1, "plateau", dimension);
    }

    @Override
    public double term(int i, double x) {
        return x * x / (1 + x * x);
    }

    @Override
    public double slope(int i, double x) {
        double d = 1 + x * x;
        return 2 * x / (d * d);
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -10, 10);
    }

    @Override
    public double[] start() {
        return Coordinates.repeated(dimension, 8, 5);
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, new double[dimension]));
    }
}
