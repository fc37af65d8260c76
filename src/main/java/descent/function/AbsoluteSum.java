package descent.function;

import java.util.Arrays;
import java.util.List;

/**
 * Σ |xᵢ|: a slope of 1 everywhere, and a kink where the minimum is.
 *
 * @param dimension how many numbers it takes, at least 1
 */
public record AbsoluteSum(int dimension) implements Separable {
    public AbsoluteSum {
        Coordinates.atLeast(1, "absolute", dimension);
    }

    @Override
    public About about() {
        return new About(
                "absolute",
                "|x| + |y|",
                "the usual example of a convex function without a gradient at its minimum:"
                        + " Boyd and Vandenberghe, Subgradients (Stanford EE364b notes)",
                "The slope does not fade near the minimum, so that a constant step hops to and fro across the kink for ever,"
                        + " as wide as the learning rate; only a step that shrinks, as Adagrad's does, settles.");
    }

    @Override
    public double term(int i, double x) {
        return Math.abs(x);
    }

    /** In the kink, where every slope from −1 to 1 is a subgradient, 0. */
    @Override
    public double slope(int i, double x) {
        return Math.signum(x);
    }

    @Override
    public List<Interval> domain() {
        return Interval.cube(dimension, -5, 5);
    }

    @Override
    public double[] start() {
        double[] start = new double[dimension];
        Arrays.setAll(start, i -> i % 2 == 0 ? 4 : 1.3);
        return start;
    }

    @Override
    public List<StationaryPoint> stationaryPoints() {
        return List.of(StationaryPoint.globalMinimum(0, new double[dimension]));
    }
}
