package descent.experiment;

import descent.Gradient;
import descent.LostTemporary;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A student's rule in a comparison. What it throws ends its own lane, as divergence does, and no other.
 *
 * @param lane the lane's name
 * @param rule the student's
 * @param told is told what it threw, once a start
 */
public record Guarded(String lane, Optimizer rule, Told told) implements Optimizer {
    /** Who is told; the same in every run, so that a checkpoint knows its lane again. */
    public record Told(Consumer<String> notes) {
        @Override
        public String toString() {
            return "notes";
        }
    }

    public Guarded(String lane, Optimizer rule, Consumer<String> notes) {
        this(lane, rule, new Told(notes));
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        try {
            return new Watched(theta, rule.start(theta, memory));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            complain(e, "start");
            return (gradient, t) -> theta.assign(Double.NaN);
        }
    }

    private void complain(Throwable e, String where) {
        Throwable cause = e instanceof RuntimeException runtime ? LostTemporary.explain(runtime) : e;
        told.notes().accept("%s ends in %s: it threw %s".formatted(lane, where, cause));
    }

    private final class Watched implements Step {
        private final INDArray theta;
        private final Step step;
        private boolean ended;

        Watched(INDArray theta, Step step) {
            this.theta = theta;
            this.step = step;
        }

        @Override
        public void take(Gradient gradient, int t) {
            if (ended) {
                return;
            }
            try {
                step.take(gradient, t);
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
                ended = true;
                complain(e, "step " + t);
                theta.assign(Double.NaN);
            }
        }
    }
}
