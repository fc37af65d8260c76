package descent.train;

import descent.Descent;
import descent.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One lane on its way: whatever changes from step to step, and so all that a checkpoint holds. */
final class Run {
    private static final String THETA = "theta";
    private static final String MEMORY = "memory/";
    private static final String BUFFERS = "buffers/";
    private static final String BEST = "best/";
    private static final String SEEN = "seen/";

    private final Descent descent;
    private final Network network;
    private final BatchOrder order;
    private final Stopwatch clock = new Stopwatch();
    private final Stopwatch whole = new Stopwatch();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private Optional<Weights> best = Optional.empty();
    private OptionalInt divergedAt = OptionalInt.empty();
    private Optional<LaneFailure> failure = Optional.empty();
    private long gradientsBefore;
    /** On the device, so that a step does not wait for its loss. */
    private final INDArray lossSum = Nd4j.zeros(DataType.DOUBLE, 1, 1);

    private int losses;
    private boolean over;

    /** A lane before its first step. */
    Run(Descent descent, Network network, BatchOrder order) {
        this.descent = descent;
        this.network = network;
        this.order = order;
        whole.start();
    }

    /**
     * Goes on from a checkpoint.
     *
     * @throws IllegalArgumentException if the rule's memory or the network is another, or the batches come in another order
     */
    void resume(Checkpoint saved) {
        Checkpoint.Position position = saved.position();
        order.skip(position.iteration());
        if (order.digest() != position.order()) {
            throw new IllegalArgumentException(
                    "the first %d batches are not those that it was trained on: was it another batch size?"
                            .formatted(position.iteration()));
        }
        descent.resume(saved.arrays().get(THETA), saved.under(MEMORY), position.iteration());
        new Weights(saved.arrays().get(THETA), saved.under(BUFFERS)).giveBuffersTo(network);
        best = Optional.ofNullable(saved.arrays().get(BEST + THETA))
                .map(theta -> new Weights(theta, saved.under(BEST + BUFFERS)));
        evaluations.addAll(position.evaluations());
        position.divergedAt().forEach(iteration -> divergedAt = OptionalInt.of(iteration));
        position.failure().forEach(thrown -> failure = Optional.of(thrown));
        clock.add(position.trained());
        whole.add(position.seconds());
        gradientsBefore = position.gradients();
        lossSum.assign(position.lossSum());
        losses = position.losses();
        over = position.over();
    }

    /**
     * A copy of all this, with the clock stopped.
     *
     * @param seen what the watcher has seen of the lane
     */
    Checkpoint checkpoint(Map<String, String> run, Map<String, INDArray> seen) {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        seen.forEach((name, array) -> arrays.put(SEEN + name, array));
        arrays.put(THETA, descent.theta());
        descent.memory().arrays().forEach((name, array) -> arrays.put(MEMORY + name, array));
        network.buffers().forEach((name, array) -> arrays.put(BUFFERS + name, array));
        best.ifPresent(weights -> {
            arrays.put(BEST + THETA, weights.theta());
            weights.buffers().forEach((name, array) -> arrays.put(BEST + BUFFERS + name, array));
        });
        return new Checkpoint(
                new Checkpoint.Position(
                        run,
                        descent.steps(),
                        order.epoch(),
                        order.batch(),
                        order.digest(),
                        gradients(),
                        clock.seconds(),
                        seconds(),
                        lossSum.getDouble(0),
                        losses,
                        List.copyOf(evaluations),
                        divergedAt.stream().boxed().toList(),
                        failure.stream().toList(),
                        over,
                        arrays.keySet()),
                arrays);
    }

    Descent descent() {
        return descent;
    }

    Network network() {
        return network;
    }

    BatchOrder order() {
        return order;
    }

    /** Runs while it trains, and stands still while it is judged or looked at. */
    Stopwatch clock() {
        return clock;
    }

    int steps() {
        return descent.steps();
    }

    long gradients() {
        return gradientsBefore + descent.gradients();
    }

    /** Wall time altogether. */
    double seconds() {
        return whole.seconds();
    }

    List<Evaluation> evaluations() {
        return evaluations;
    }

    /** Notes the training loss of the last step. */
    void noteLoss() {
        network.addBatchLoss(lossSum);
        losses++;
    }

    /** The mean of the losses noted since it was last asked for; empty where there are none. */
    OptionalDouble takeTrainLoss() {
        OptionalDouble mean = losses == 0 ? OptionalDouble.empty() : OptionalDouble.of(lossSum.getDouble(0) / losses);
        lossSum.assign(0);
        losses = 0;
        return mean;
    }

    /** Keeps the weights of this moment as the best so far. */
    void keepBest() {
        best = Optional.of(Weights.copied(descent.theta(), network));
    }

    Optional<Weights> best() {
        return best;
    }

    /** The best weights, or the last where none was called the best. */
    Weights kept() {
        return best.orElseGet(() -> Weights.copied(descent.theta(), network));
    }

    /** The rule's state arrays by name, with their number of elements. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        descent.memory().arrays().forEach((name, array) -> sizes.put(name, array.length()));
        return sizes;
    }

    void diverged() {
        divergedAt = OptionalInt.of(steps());
    }

    OptionalInt divergedAt() {
        return divergedAt;
    }

    /** The rule threw something in the step that was being taken. */
    void failed(Throwable thrown) {
        failure = Optional.of(LaneFailure.of(steps(), thrown));
        evaluations.removeIf(evaluation -> evaluation.iteration() == steps());
        evaluations.add(Evaluation.ofNothing(steps(), clock.seconds()));
        end();
    }

    Optional<LaneFailure> failure() {
        return failure;
    }

    /** What the watcher had seen when a checkpoint was made. */
    static Map<String, INDArray> seen(Checkpoint saved) {
        return saved.under(SEEN);
    }

    /** Ends the training, however many steps are left. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
