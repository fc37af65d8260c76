package descent.function;

import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.List;

/** The corrugations x²/10 · sin x² + y²/10 · cos y²: steeper and narrower further out. */
public record SineCosineOfSquares() implements AnalyticFunction {
    @Override
    public double value(double... p) {
        double x2 = p[0] * p[0];
        double y2 = p[1] * p[1];
        return x2 / 10 * sin(x2) + y2 / 10 * cos(y2);
    }

    @Override
    public double[] gradient(double... p) {
        double x2 = p[0] * p[0];
        double y2 = p[1] * p[1];
        return new double[] {
            p[0] / 5 * (sin(x2) + x2 * cos(x2)), //
            p[1] / 5 * (cos(y2) - y2 * sin(y2))
        };
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(2, -10, 10);
    }

    @Override
    public double[] start() {
        return new double[] {8, 0.1};
    }

    /** Where tan x² = −x² and tan y² = 1/y²; those nearest to the origin. */
    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.localMinimum(0, 0, 0),
                StationaryPoint.localMinimum(-0.48144698897122687, 2.2165695205508181, 0),
                StationaryPoint.saddle(0.18197057411596530, 1.4243447048065416, 0),
                StationaryPoint.localMaximum(0.23808020793506984, 1.4243447048065416, 0.92754169125672177));
    }
}
