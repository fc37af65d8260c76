package descent.function;

import descent.Backend;
import descent.Descent;
import descent.Gradient;
import descent.Objective;
import descent.Optimizer;
import java.util.Arrays;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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

    /** The points of one rule's way down, one step for each point asked for. */
    private static final class Walk implements Spliterator<Point> {
        static final int CHARACTERISTICS = ORDERED | NONNULL | IMMUTABLE;

        private final Objective objective;
        private final Gradient gradient;
        private final Descent descent;
        private boolean started;
        private boolean ended;

        Walk(Objective objective, double[] start, DataType type, Optimizer optimizer) {
            Backend.prepare();
            this.objective = objective;
            this.gradient = objective instanceof AnalyticFunction function ? function.gradientForOneRun() : objective;
            this.descent = Descent.start(optimizer, Nd4j.createFromArray(start).castTo(type));
        }

        @Override
        public boolean tryAdvance(Consumer<? super Point> action) {
            if (ended) {
                return false;
            }
            if (started) {
                descent.step(gradient);
            }
            started = true;
            Point point = here();
            ended = point.diverged();
            action.accept(point);
            return true;
        }

        private Point here() {
            INDArray theta = descent.theta();
            double[] x = theta.toDoubleVector();
            if (objective instanceof AnalyticFunction function) {
                return new Point(
                        descent.steps(), x, function.value(x), norm(function.gradient(x)), descent.gradients());
            }
            double norm = objective.at(theta).norm2Number().doubleValue();
            return new Point(descent.steps(), x, objective.value(theta), norm, descent.gradients());
        }

        private static double norm(double[] gradient) {
            double squares = 0;
            for (double g : gradient) {
                squares += g * g;
            }
            return Math.sqrt(squares);
        }

        @Override
        public Spliterator<Point> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return CHARACTERISTICS;
        }
    }
}
