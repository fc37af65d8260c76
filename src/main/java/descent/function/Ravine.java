package descent.function;

import java.util.List;

/** The ravine x²/10 + 2y²: curvatures 0.2 along and 4 across. */
public record Ravine() implements AnalyticFunction {
    @Override
    public double value(double... x) {
        return x[0] * x[0] / 10 + 2 * x[1] * x[1];
    }

    @Override
    public double[] gradient(double... x) {
        return new double[] {x[0] / 5, 4 * x[1]};
    }

    @Override
    public List<Interval> domain() {
        return List.of(new Interval(-6, 6), new Interval(-3, 3));
    }

    @Override
    public double[] start() {
        return new double[] {-5, -2};
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, 0, 0));
    }
}
