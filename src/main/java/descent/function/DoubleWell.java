package descent.function;

import java.util.List;

/** The tilted double well x⁴ − 4x² + x: a shallow minimum on the right, a deep one on the left. */
public record DoubleWell() implements AnalyticFunction {
    @Override
    public double value(double... p) {
        double x = p[0];
        return x * x * x * x - 4 * x * x + x;
    }

    @Override
    public double[] gradient(double... p) {
        double x = p[0];
        return new double[] {4 * x * x * x - 8 * x + 1};
    }

    @Override
    public List<Interval> domain() {
        return List.of(new Interval(-2.5, 2.5));
    }

    @Override
    public double[] start() {
        return new double[] {2};
    }

    /** The roots of 4x³ − 8x + 1. */
    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.globalMinimum(-5.4441920666108975, -1.4729976011140301),
                StationaryPoint.localMinimum(-2.6185559807652474, 1.3469974085277740),
                StationaryPoint.localMaximum(0.062748047376144825, 0.12600019258625611));
    }
}
