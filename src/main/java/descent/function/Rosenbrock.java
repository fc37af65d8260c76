package descent.function;

import java.util.List;

/**
 * Rosenbrock's function, a curved valley with an almost flat floor: Σ (1 − xᵢ)² + 100 (xᵢ₊₁ − xᵢ²)² over neighbours.
 *
 * @param dimension how many numbers it takes, at least 2
 */
public record Rosenbrock(int dimension) implements AnalyticFunction {
    public Rosenbrock {
        Coordinates.atLeast(2, "rosenbrock", dimension);
    }

    @Override
    public double value(double... x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double ahead = 1 - x[i];
            double aside = x[i + 1] - x[i] * x[i];
            sum += ahead * ahead + 100 * aside * aside;
        }
        return sum;
    }

    @Override
    public double[] gradient(double... x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            double ahead = 1 - x[i];
            double aside = x[i + 1] - x[i] * x[i];
            gradient[i] += -2 * ahead - 400 * x[i] * aside;
            gradient[i + 1] += 200 * aside;
        }
        return gradient;
    }

    @Override
    public List<Interval> domain() {
        return dimension == 2
                ? List.of(new Interval(-2, 2), new Interval(-1, 3))
                : Interval.cube(dimension, -2.048, 2.048);
    }

    /** The classic start: (−1.2, 1), and so on by turns. */
    @Override
    public double[] start() {
        return Coordinates.repeated(dimension, -1.2, 1);
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, Coordinates.repeated(dimension, 1)));
    }
}
