package descent.function;

import java.util.List;

/** Himmelblau's function (x² + y − 11)² + (x + y² − 7)²: four minima of the same depth around one hill. */
public record Himmelblau() implements AnalyticFunction {
    @Override
    public double value(double... p) {
        double a = p[0] * p[0] + p[1] - 11;
        double b = p[0] + p[1] * p[1] - 7;
        return a * a + b * b;
    }

    @Override
    public double[] gradient(double... p) {
        double a = p[0] * p[0] + p[1] - 11;
        double b = p[0] + p[1] * p[1] - 7;
        return new double[] {4 * p[0] * a + 2 * b, 2 * a + 4 * p[1] * b};
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(2, -5, 5);
    }

    @Override
    public double[] start() {
        return new double[] {0, 0};
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.globalMinimum(0, 3, 2),
                StationaryPoint.globalMinimum(0, -2.8051180869527449, 3.1313125182505730),
                StationaryPoint.globalMinimum(0, -3.7793102533777469, -3.2831859912861694),
                StationaryPoint.globalMinimum(0, 3.5844283403304917, -1.8481265269644036),
                StationaryPoint.saddle(13.311926270405590, 3.3851541836070209, 0.073851879837749288),
                StationaryPoint.saddle(67.719150087526140, 0.086677504555396352, 2.8842547011747761),
                StationaryPoint.saddle(104.01516291755811, -3.0730257507643896, -0.081353044287967512),
                StationaryPoint.saddle(178.33723920192746, -0.12796134673068007, -1.9537149802445764),
                StationaryPoint.localMaximum(181.61652152258270, -0.27084459066734761, -0.92303855647998146));
    }
}
