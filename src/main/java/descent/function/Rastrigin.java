package descent.function;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.Arrays;
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
    public About about() {
        return new About(
                "rastrigin",
                "20 + x² − 10 cos 2πx + y² − 10 cos 2πy",
                "Rastrigin 1974, Systems of Extremal Control (Nauka); for n dimensions Mühlenbein, Schomisch and Born"
                        + " 1991, doi:10.1016/S0167-8191(05)80052-3",
                "Each pair of whole numbers is a trap. A small learning rate ends in the trap next to the start; what ends"
                        + " lower got there by overshooting, not by seeing further.");
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
        double[] start = new double[dimension];
        Arrays.setAll(start, i -> i % 2 == 0 ? 3.4 : -2.4);
        return start;
    }

    /** The global minimum, and the local minimum and the maximum next to it on the diagonal. */
    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.globalMinimum(0, new double[dimension]),
                StationaryPoint.localMinimum(0.99495905709329139 * dimension, everywhere(0.99495863765233480)),
                StationaryPoint.localMaximum(20.251272990990113 * dimension, everywhere(0.50254603655467463)));
    }

    private double[] everywhere(double x) {
        double[] point = new double[dimension];
        Arrays.fill(point, x);
        return point;
    }
}
