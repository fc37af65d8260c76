package descent.function;

import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.List;

/**
 * The rings and grooves Σ xᵢ² sin xᵢ²: flat in the middle, ever steeper and narrower further out.
 *
 * @param dimension how many numbers it takes, at least 1
 */
public record GrowingSinesOfSquares(int dimension) implements Separable {
    /** Where x² sin x² has its first maximum and minimum to the right of zero: tan x² = −x². */
    private static final double FIRST_RIDGE = 1.4243447048065416;

    private static final double FIRST_GROOVE = 2.2165695205508181;

    public GrowingSinesOfSquares {
        Coordinates.atLeast(1, "growing-sines-of-squares", dimension);
    }

    @Override
    public double term(int i, double x) {
        return x * x * sin(x * x);
    }

    @Override
    public double slope(int i, double x) {
        return 2 * x * (sin(x * x) + x * x * cos(x * x));
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -4, 4);
    }

    @Override
    public double[] start() {
        return Coordinates.repeated(dimension, 1.3, 2.7);
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(
                StationaryPoint.localMinimum(0, new double[dimension]),
                StationaryPoint.localMinimum(
                        -4.8144698897122687 * dimension, Coordinates.repeated(dimension, FIRST_GROOVE)),
                StationaryPoint.localMaximum(
                        1.8197057411596530 * dimension, Coordinates.repeated(dimension, FIRST_RIDGE)));
    }
}
