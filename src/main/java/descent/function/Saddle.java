package descent.function;

import java.util.List;

/** The saddle x²/10 − y²/10: a minimum along x, a maximum along y. */
public record Saddle() implements AnalyticFunction {
    @Override
    public double value(double... x) {
        return x[0] * x[0] / 10 - x[1] * x[1] / 10;
    }

    @Override
    public double[] gradient(double... x) {
        return new double[] {x[0] / 5, -x[1] / 5};
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(2, -10, 10);
    }

    @Override
    public double[] start() {
        return new double[] {8, 0.1};
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.saddle(0, 0, 0));
    }
}
