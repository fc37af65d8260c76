package descent.function;

import descent.Backend;
import descent.Descent;
import descent.Gradient;
import descent.Objective;
import descent.Optimizer;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The points of one rule's way down, one step for each point asked for. */
final class Walk implements Spliterator<Point> {
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
            return new Point(descent.steps(), x, function.value(x), norm(function.gradient(x)), descent.gradients());
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
