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
 * @param selection the checkpoint that was kept in the end; empty where there are no validation samples, or the lane
 *     diverged before its first evaluation
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
        Optional<Selection> selection) {
    public History {
        evaluations = List.copyOf(evaluations);
    }

    /** A lane of which no checkpoint was kept. */
    public History(
            String lane,
            Optimizer optimizer,
            long seed,
            List<Evaluation> evaluations,
            Map<String, Long> state,
            long gradients,
            double seconds,
            OptionalInt divergedAt) {
        this(lane, optimizer, seed, evaluations, state, gradients, seconds, divergedAt, Optional.empty());
    }

    /** The same of another rule, for one that was only wrapped. */
    public History of(Optimizer other) {
        return new History(lane, other, seed, evaluations, state, gradients, seconds, divergedAt, selection);
    }

    /** The last evaluation. */
    public Evaluation last() {
        return evaluations.get(evaluations.size() - 1);
    }
}
