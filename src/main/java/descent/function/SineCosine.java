package descent.function;

import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.List;

/** The waves x²/10 · sin x + y²/10 · cos y, higher and deeper further out. */
public record SineCosine() implements AnalyticFunction {
    @Override
    public double value(double... p) {
        double x = p[0];
        double y = p[1];
        return x * x / 10 * sin(x) + y * y / 10 * cos(y);
    }

    @Override
    public double[] gradient(double... p) {
        double x = p[0];
        double y = p[1];
        return new double[] {
            x / 5 * sin(x) + x * x / 10 * cos(x), //
            y / 5 * cos(y) - y * y / 10 * sin(y)
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

    /** Where tan x = −x/2 and tan y = 2/y; those nearest to the origin. */
    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.localMinimum(-0.39453016252843256, -2.2889297281034044, 0),
                StationaryPoint.localMinimum(-2.4082960223068331, 5.0869850941022704, 0),
                StationaryPoint.localMinimum(-3.5720789434826910, 5.0869850941022704, 3.6435971674254006),
                StationaryPoint.saddle(0.39453016252843256, 2.2889297281034044, 0),
                StationaryPoint.localMaximum(0.44950756508898241, 2.2889297281034044, 1.0768739863118037));
    }
}
