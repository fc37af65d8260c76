package descent;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The engine: one {@link Optimizer} at work on one θ. Specs, {@code minimize}, training and grading all step through
 * this class, and it is the only caller of {@link Step#take}.
 *
 * <p>Every step runs inside a memory workspace, so that a rule's temporaries cost nothing. A {@code Descent} belongs to
 * the thread that steps it.
 */
public final class Descent {
    private final INDArray theta;
    private final NamedArrays memory;
    private final Step step;
    private final Scratch scratch;
    private int steps;
    private long gradients;

    private Descent(Optimizer optimizer, INDArray theta, NamedArrays memory) {
        this.theta = theta;
        this.memory = memory;
        this.step = optimizer.start(theta, memory);
        this.scratch = new Scratch(theta);
        if (step == null) {
            throw new IllegalStateException("start returned null: return the step, (gradient, t) -> { … }");
        }
    }

    /**
     * Starts a rule.
     *
     * @param theta the parameters, which each step moves in place: a flat vector, or one array in a shape of its own
     */
    public static Descent start(Optimizer optimizer, INDArray theta) {
        Backend.prepare();
        return new Descent(optimizer, theta, new NamedArrays(theta));
    }

    /**
     * Starts a rule on parameters that consist of arrays, such as a network's.
     *
     * @param theta the parameters, a flat vector that each step moves in place
     * @param shapes the shapes of the parameter arrays that lie in {@code theta} one after the other
     * @throws IllegalArgumentException unless these arrays have as many values together as {@code theta}
     */
    public static Descent start(Optimizer optimizer, INDArray theta, List<long[]> shapes) {
        Backend.prepare();
        return new Descent(optimizer, theta, new NamedArrays(theta, shapes));
    }

    /**
     * Takes the next step.
     *
     * @param gradient ∇J at any point, for this step's batch
     * @throws LostTemporary if the rule kept an array made in an earlier step
     */
    @SuppressWarnings("try") // the workspace only has to be open
    public void step(Gradient gradient) {
        try (MemoryWorkspace open = scratch.open()) {
            step.take(point -> counted(gradient, point), ++steps);
        } catch (RuntimeException e) {
            throw LostTemporary.explain(e);
        }
    }

    private INDArray counted(Gradient gradient, INDArray point) {
        gradients++;
        return gradient.at(point);
    }

    /** The parameters, as they are now. */
    public INDArray theta() {
        return theta;
    }

    /** The rule's state, as it is now. */
    public NamedArrays memory() {
        return memory;
    }

    /** How many steps were taken. */
    public int steps() {
        return steps;
    }

    /** How often the rule asked for a gradient. */
    public long gradients() {
        return gradients;
    }

    /**
     * Goes on from a saved moment: the next step is number {@code steps + 1}.
     *
     * @param savedTheta the parameters after that many steps
     * @param savedMemory the rule's state after that many steps
     */
    public void resume(INDArray savedTheta, Map<String, INDArray> savedMemory, int savedSteps) {
        memory.restore(savedMemory);
        theta.assign(savedTheta);
        steps = savedSteps;
    }
}
