package descent.function;

import java.util.List;

/**
 * Beale's function: a nearly flat floor between walls that rise with the eighth power.
 *
 * <pre>
 * (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²
 * </pre>
 */
public record Beale() implements AnalyticFunction {
    @Override
    public double value(double... p) {
        double x = p[0];
        double y = p[1];
        double a = 1.5 - x + x * y;
        double b = 2.25 - x + x * y * y;
        double c = 2.625 - x + x * y * y * y;
        return a * a + b * b + c * c;
    }

    @Override
    public double[] gradient(double... p) {
        double x = p[0];
        double y = p[1];
        double a = 1.5 - x + x * y;
        double b = 2.25 - x + x * y * y;
        double c = 2.625 - x + x * y * y * y;
        return new double[] {
            2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y * y * y - 1),
            2 * a * x + 4 * b * x * y + 6 * c * x * y * y
        };
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(2, -4.5, 4.5);
    }

    @Override
    public double[] start() {
        return new double[] {1, 1.5};
    }

    /** At the saddle x = 0, so its value is 1.5² + 2.25² + 2.625². */
    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.globalMinimum(0, 3, 0.5), //
                StationaryPoint.saddle(14.203125, 0, 1));
    }
}
