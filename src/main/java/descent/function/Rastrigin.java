package descent.function;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.List;

/**
 * Rastrigin's function, an egg carton in a bowl: 10n + Σ xᵢ² − 10 cos 2πxᵢ.
 *
 * @param dimension n, how many numbers it takes, at least 1
 */
public record Rastrigin(int dimension) implements Separable {
    public Rastrigin {
        Coordinates.atLeast(1, "rastrigin", dimension);
    }

    @Override
    public double term(int i, double x) {
        return 10 + x * x - 10 * cos(2 * PI * x);
    }

    @Override
    public double slope(int i, double x) {
        return 2 * x + 20 * PI * sin(2 * PI * x);
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -5.12, 5.12);
    }

    @Override
    public double[] start() {
        return Coordinates.repeated(dimension, 3.4, -2.4);
    }

    /** The global minimum, and the local minimum and the maximum next to it on the diagonal. */
    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.globalMinimum(0, new double[dimension]),
                StationaryPoint.localMinimum(
                        0.99495905709329139 * dimension, Coordinates.repeated(dimension, 0.99495863765233480)),
                StationaryPoint.localMaximum(
                        20.251272990990113 * dimension, Coordinates.repeated(dimension, 0.50254603655467463)));
    }
}
