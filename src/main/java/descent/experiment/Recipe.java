package descent.experiment;

import descent.Require;
import descent.data.CropAndFlip;
import descent.rule.Lineup;
import descent.rule.RuleExpression;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/**
 * How lanes train where that is not as the experiment has it.
 *
 * @param iterations how many steps each lane takes
 * @param batchSize how many samples a step sees
 * @param schedule what scales every rule's steps; {@code cosine} alone goes down to 0 over the whole run
 * @param decay λ of a {@code WeightDecay} around every rule
 * @param augmentation how training images are changed each time that they are seen
 */
public record Recipe(
        OptionalInt iterations,
        OptionalInt batchSize,
        Optional<RuleExpression> schedule,
        OptionalDouble decay,
        Optional<CropAndFlip> augmentation) {
    /** As the experiment has it. */
    public static final Recipe USUAL = new Recipe(
            OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty());

    private static final String COSINE = "cosine";

    public Recipe {
        iterations.ifPresent(value -> Require.atLeastOne("iterations", value));
        batchSize.ifPresent(value -> Require.atLeastOne("batch-size", value));
        decay.ifPresent(value -> Require.positive("decay", value));
    }

    /** A rule as it was written, in the wrappers that were chosen. @param steps how many each lane takes */
    RuleExpression applied(Lineup.Named lane, IntSupplier steps) {
        return lane.rule().within("Lookahead", "inner", rule -> wrapped(rule, steps));
    }

    private RuleExpression wrapped(RuleExpression rule, IntSupplier steps) {
        RuleExpression decayed = decay.isPresent() ? rule.inside("WeightDecay", decay.getAsDouble()) : rule;
        return schedule.map(one -> one.isBare() && one.name().equals(COSINE)
                        ? RuleExpression.of("%s(%d, 0)".formatted(COSINE, steps.getAsInt()))
                        : one)
                .map(one -> decayed.inside("Scheduled", one))
                .orElse(decayed);
    }

    /** What was chosen, in words; empty if nothing was. */
    Optional<String> words() {
        StringBuilder words = new StringBuilder();
        schedule.ifPresent(one -> words.append(" Every rule's steps are scaled by the schedule %s.".formatted(one)));
        decay.ifPresent(one -> words.append(" Every rule stands inside WeightDecay with λ %s.".formatted(one)));
        augmentation.ifPresent(how ->
                words.append(" Training images are moved by up to %d pixels, and half of them mirrored, anew each time."
                        .formatted(how.margin())));
        return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
    }
}
