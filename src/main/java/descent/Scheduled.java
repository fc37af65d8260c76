package descent;

import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A rule whose learning rate changes over time.
 *
 * <pre>
 * Δ = what the inner rule adds to θ
 * θ ← θ + s(t − 1) Δ
 * </pre>
 *
 * <p>It stands inside Lookahead, Averaged and ScheduleFree, never around them: a synchronisation is not a step, and neither
 * is what an average makes of one. Scaling it would pull θ and the rule's own arrays apart. In a rule inside ScheduleFree a
 * warm-up makes the plain mean differ from the authors', who weight it by the square of the rate.
 *
 * @param inner the rule whose displacement is scaled
 * @param schedule s, from the number of steps already taken to a factor
 */
public record Scheduled(Optimizer inner, Schedule schedule) implements Optimizer {
    private static final Set<String> REFUSED = Set.of("Lookahead", "Ranger", "Averaged", "ScheduleFree");

    /** @throws IllegalArgumentException if {@code inner} is one of these, or has one inside */
    public Scheduled {
        Hyperparameters.rules(inner)
                .map(rule -> rule.getClass().getSimpleName())
                .filter(REFUSED::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "a schedule cannot wrap %s: wrap the rule inside it instead".formatted(name));
                });
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        Step step = inner.start(theta, memory.nested("inner"));
        return (gradient, t) -> {
            INDArray before = theta.dup();
            step.take(gradient, t);
            theta.subi(before).muli(schedule.factor(t - 1)).addi(before);
        };
    }
}
