package descent.function;

import descent.Gradient;
import descent.Objective;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A function of a few numbers, written down in plain double arithmetic together with its exact gradient, so that formula
 * and code read alike; and the {@link Objective} that a rule minimizes.
 *
 * <p>Implementations are immutable: any number of runs, on any number of threads, may share one.
 */
public interface AnalyticFunction extends Objective {
    /** Name, formula, source and lesson: what {@code functions.yaml} says of this class; a function of one's own says it itself. */
    default About about() {
        return About.of(getClass());
    }

    /**
     * The function at a point.
     *
     * @param x one number for each dimension
     */
    double value(double... x);

    /**
     * The exact gradient at a point; where there is none (a kink), a subgradient.
     *
     * @param x one number for each dimension
     * @return a new array, one partial derivative for each dimension
     */
    double[] gradient(double... x);

    /** The part of space that a picture of the function shows: one interval for each dimension. */
    List<Interval> domain();

    /** A point from which a run shows what the function is for; a new array. */
    double[] start();

    /** The known points of zero gradient; all global minima are among them. Empty global minima mean: unbounded below. */
    List<StationaryPoint> stationaryPoints();

    /** How many numbers the function takes. */
    default int dimension() {
        return domain().size();
    }

    /** Whether the function has a lowest value. */
    default boolean boundedBelow() {
        return stationaryPoints().stream().anyMatch(p -> p.kind() == StationaryPoint.Kind.GLOBAL_MINIMUM);
    }

    /** The gradient as one run sees it. It is this function's own, except where noise is part of the lesson. */
    default Gradient gradientForOneRun() {
        return this;
    }

    @Override
    default double value(INDArray theta) {
        return value(Coordinates.of(this, theta));
    }

    @Override
    default INDArray at(INDArray theta) {
        return Coordinates.like(theta, gradient(Coordinates.of(this, theta)));
    }
}
