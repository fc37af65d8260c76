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
 * <p>It stands inside Lookahead, never around it: a synchronisation is not a step, and scaling it would pull θ and the
 * slow weights apart.
 *
 * @param inner the rule whose displacement is scaled
 * @param schedule s, from the number of steps already taken to a factor
 */
public record Scheduled(Optimizer inner, Schedule schedule) implements Optimizer {
    private static final Set<String> SYNCHRONISING = Set.of("Lookahead", "Ranger");

    /** @throws IllegalArgumentException if {@code inner} is Lookahead or Ranger */
    public Scheduled {
        String name = inner.getClass().getSimpleName();
        if (SYNCHRONISING.contains(name)) {
            throw new IllegalArgumentException(
                    "a schedule cannot wrap %s: wrap the rule inside it instead".formatted(name));
        }
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
