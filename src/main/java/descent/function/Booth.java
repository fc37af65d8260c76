package descent.function;

import java.util.List;

/** Booth's function (x + 2y − 7)² + (2x + y − 5)²: an oblique bowl, nine times steeper along one diagonal. */
public record Booth() implements AnalyticFunction {
    @Override
    public double value(double... p) {
        double a = p[0] + 2 * p[1] - 7;
        double b = 2 * p[0] + p[1] - 5;
        return a * a + b * b;
    }

    @Override
    public double[] gradient(double... p) {
        double a = p[0] + 2 * p[1] - 7;
        double b = 2 * p[0] + p[1] - 5;
        return new double[] {2 * a + 4 * b, 4 * a + 2 * b};
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(2, -10, 10);
    }

    @Override
    public double[] start() {
        return new double[] {-8, -4};
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, 1, 3));
    }
}
