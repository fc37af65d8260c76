package descent.cli;

import descent.data.CropAndFlip;
import descent.experiment.Recipe;
import descent.rule.RuleExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How lanes train where it is not to be as usual. */
final class RecipeChoice {
    private static final int MARGIN = 4;

    @Option(names = "--iterations", paramLabel = "N", description = "How many steps each lane takes.")
    private Optional<Integer> iterations;

    @Option(names = "--batch-size", paramLabel = "N", description = "How many samples a step sees.")
    private Optional<Integer> batchSize;

    @Option(
            names = "--schedule",
            paramLabel = "SCHEDULE",
            parameterConsumer = RuleChoice.Joined.class,
            description = "Scales every rule's steps: cosine (to 0 over the run), cosine(3000, 0), step(1000, 0.1),"
                    + " exponential(0.999), warmUp(500).")
    private List<String> schedule = new ArrayList<>();

    @Option(
            names = "--decay",
            paramLabel = "LAMBDA",
            description = "Puts every rule inside WeightDecay: λθ is added to every gradient.")
    private Optional<Double> decay;

    @Option(
            names = "--crop-and-flip",
            description = "Move training images by up to 4 pixels and mirror half of them, anew each time.")
    private boolean cropAndFlip;

    /** @throws IllegalArgumentException if one cannot be */
    Recipe recipe() {
        if (schedule.size() > 1) {
            throw new IllegalArgumentException("--schedule is given %d times: give it once".formatted(schedule.size()));
        }
        return new Recipe(
                iterations.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                batchSize.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                schedule.stream().map(RuleExpression::of).findFirst(),
                decay.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                cropAndFlip ? Optional.of(new CropAndFlip(MARGIN)) : Optional.empty());
    }
}
