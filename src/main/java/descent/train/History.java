package descent.train;

import descent.Optimizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of one lane: one rule on one seed.
 *
 * @param lane the lane's name, unique within one seed of an experiment
 * @param optimizer the rule
 * @param seed what the initial θ and the order of the batches were drawn from
 * @param evaluations in order of iteration
 * @param state the rule's state arrays by name, with their number of elements
 * @param gradients how often the rule asked for a gradient
 * @param seconds wall time of training and evaluating
 * @param divergedAt the iteration of the evaluation at which θ or a loss was not finite any more, if that happened
 * @param failure what the rule threw, if that ended the lane
 * @param selection the checkpoint that was kept in the end; empty where there are no validation samples, or the lane
 *     ended before its first evaluation
 * @param trained what it has trained; empty if the rule could not be started, or the lane was made up of parts
 * @param batches what its batches are, in words: "batches of 100"
 */
public record History(
        String lane,
        Optimizer optimizer,
        long seed,
        List<Evaluation> evaluations,
        Map<String, Long> state,
        long gradients,
        double seconds,
        OptionalInt divergedAt,
        Optional<LaneFailure> failure,
        Optional<Selection> selection,
        Optional<TrainedModel> trained,
        String batches) {
    public History {
        evaluations = List.copyOf(evaluations);
    }

    /** A lane of which nothing was kept. */
    public History(
            String lane,
            Optimizer optimizer,
            long seed,
            List<Evaluation> evaluations,
            Map<String, Long> state,
            long gradients,
            double seconds,
            OptionalInt divergedAt) {
        this(
                lane,
                optimizer,
                seed,
                evaluations,
                state,
                gradients,
                seconds,
                divergedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The iteration at which it ended before its time, for it had diverged or its rule threw something. */
    public OptionalInt endedAt() {
        return failure.isPresent() ? OptionalInt.of(failure.get().step()) : divergedAt;
    }

    /** The last evaluation. */
    public Evaluation last() {
        return evaluations.get(evaluations.size() - 1);
    }
}
