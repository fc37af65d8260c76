package descent.function;

import java.util.List;

/** The long valley x²/20 + y²: twenty times steeper across than along. */
public record LongValley() implements AnalyticFunction {
    @Override
    public double value(double... x) {
        return x[0] * x[0] / 20 + x[1] * x[1];
    }

    @Override
    public double[] gradient(double... x) {
        return new double[] {x[0] / 10, 2 * x[1]};
    }

    @Override
    public List<Interval> domain() {
        return List.of(new Interval(-10, 10), new Interval(-5, 5));
    }

    @Override
    public double[] start() {
        return new double[] {-7, 2};
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, 0, 0));
    }
}
