package descent.function;

import java.util.List;

/** The ravine x²/10 + 2y²: curvatures 0.2 along and 4 across. */
public record Ravine() implements AnalyticFunction {
    @Override
    public About about() {
        return new About(
                "ravine",
                "x²/10 + 2y²",
                "Zhang, Lipton, Li and Smola 2023, Dive into Deep Learning, section 12.6",
                "Across the ravine gradient descent is stable only below η = 2/4, and momentum γ only below"
                        + " η = 2(1 + γ)/4: between the two the one flies out where the other arrives.");
    }

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
