package descent.function;

import java.util.Arrays;
import java.util.List;

/**
 * Σ xᵢ²/(1 + xᵢ²), a dip in a plateau: flat far away, curved like a bowl at the minimum.
 *
 * @param dimension how many numbers it takes, at least 1
 */
public record Plateau(int dimension) implements Separable {
    public Plateau {
        Coordinates.atLeast(1, "plateau", dimension);
    }

    @Override
    public About about() {
        return new About(
                "plateau",
                "x²/(1 + x²) + y²/(1 + y²)",
                "the robust loss of Geman and McClure 1985, Bayesian Image Analysis; see Barron 2019, arXiv:1701.03077,"
                        + " section 1, α = −2",
                "On the plateau the gradient is a few thousandths, in the dip it is of order 1. No one learning rate of"
                        + " gradient descent suits both; rules that divide by the gradient's size hardly notice.");
    }

    @Override
    public double term(int i, double x) {
        return x * x / (1 + x * x);
    }

    @Override
    public double slope(int i, double x) {
        double d = 1 + x * x;
        return 2 * x / (d * d);
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -10, 10);
    }

    @Override
    public double[] start() {
        double[] start = new double[dimension];
        Arrays.setAll(start, i -> i % 2 == 0 ? 8 : 5);
        return start;
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, new double[dimension]));
    }
}
