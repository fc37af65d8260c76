package descent.function;

import descent.Objective;
import descent.Optimizer;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Walks downhill: {@code minimize(new Beale()).from(1, 1.5).with(rule).limit(500)}.
 *
 * <p>Immutable: one {@code Minimize} may be the beginning of many walks.
 */
public final class Minimize {
    private final Objective objective;
    private final double[] start;
    private final DataType type;

    private Minimize(Objective objective, double[] start, DataType type) {
        this.objective = objective;
        this.start = start;
        this.type = type;
    }

    /**
     * What to minimize.
     *
     * @param objective an {@link AnalyticFunction}, which knows a start of its own, or any other objective
     */
    public static Minimize minimize(Objective objective) {
        double[] start = objective instanceof AnalyticFunction function ? function.start() : new double[0];
        return new Minimize(objective, start, DataType.DOUBLE);
    }

    /**
     * Where to begin, in DOUBLE.
     *
     * @throws IllegalArgumentException if the function takes another number of coordinates, or one is not finite
     */
    public Minimize from(double... theta) {
        return from(theta, DataType.DOUBLE);
    }

    /** Where to begin, in the type of {@code theta}, which is copied. */
    public Minimize from(INDArray theta) {
        return from(theta.toDoubleVector(), theta.dataType());
    }

    private Minimize from(double[] theta, DataType dataType) {
        if (theta.length == 0 || !Arrays.stream(theta).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "the start %s must be one or more finite numbers".formatted(Arrays.toString(theta)));
        }
        if (objective instanceof AnalyticFunction function) {
            Coordinates.checked(function, theta);
        }
        return new Minimize(objective, theta.clone(), dataType);
    }

    /**
     * The walk of a rule, from the start (step 0) on, step by step as the stream is asked for it; nothing is kept. It has
     * no end of its own, so give it a {@link Stream#limit limit} (501 points are 500 steps); only divergence ends it, with
     * a last point that is {@linkplain Point#diverged diverged}.
     *
     * <p>Not for use in parallel: each step needs the one before.
     *
     * @throws IllegalStateException if nobody said where to begin
     */
    public Stream<Point> with(Optimizer optimizer) {
        if (start.length == 0) {
            throw new IllegalStateException("this objective has no start of its own: say from(…) before with(…)");
        }
        return StreamSupport.stream(() -> new Walk(objective, start, type, optimizer), Walk.CHARACTERISTICS, false);
    }
}
