package descent.cli;

import descent.experiment.Choice;
import descent.experiment.Experiments;
import descent.experiment.Options;
import descent.experiment.Options.Variant;
import descent.experiment.Reproduction;
import descent.train.Checkpoints;
import descent.train.Checkpoints.Start;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Those options of {@code run} that some experiments have and others do not. */
final class RunChoices {
    /** The folder of checkpoints in that of a run. */
    static final String CHECKPOINTS = "checkpoints";

    @Option(names = "--epochs", paramLabel = "N", description = "How many epochs each lane trains.")
    private Optional<Integer> epochs;

    @Option(names = "--batches", paramLabel = "N", description = "Train on N batches of each epoch, for a short run.")
    private Optional<Integer> batches;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "End a lane when N evaluations in a row brought no lower validation loss.")
    private Optional<Integer> patience;

    @Option(names = "--as-published", description = "The experiment as it was published, with its flaws.")
    private boolean asPublished;

    @Option(names = "--resume", description = "Go on where a run that was broken off had got to.")
    private boolean resume;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Start every lane from the weights in this .npz file.")
    private Optional<Path> weights;

    @Option(names = "--save-weights", description = "Write each lane's weights as an .npz file, for NumPy.")
    private boolean saveWeights;

    @Mixin
    private RuleChoice rules;

    @Mixin
    private RecipeChoice recipe;

    @Mixin
    private OwnChoice own;

    /** Which rules run. */
    RuleChoice rules() {
        return rules;
    }

    /** @throws IllegalArgumentException if something was chosen that the experiment does not have */
    static void check(Reproduction reproduction, ParseResult typed) {
        Set<Choice> made = Choice.made(typed::hasMatchedOption);
        made.removeAll(reproduction.choices());
        for (Choice choice : made) {
            throw new IllegalArgumentException("run %s has no %s: only %s"
                    .formatted(
                            reproduction.name(),
                            choice,
                            Experiments.all().stream()
                                    .filter(other -> other.choices().contains(choice))
                                    .map(Reproduction::name)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /**
     * @param folder where the report goes
     * @param notes is told what becomes of an earlier run's checkpoints
     */
    Options options(Path folder, Consumer<String> notes) {
        Options plain = options(folder);
        Options options = rules.mine(notes).map(plain::with).orElse(plain);
        checkpoints(options).ifPresent(all -> {
            all.tidy();
            tellOf(all, notes);
        });
        return options;
    }

    private static void tellOf(Checkpoints all, Consumer<String> notes) {
        if (all.start() == Start.RESUMED) {
            int count = all.count();
            notes.accept(
                    count > 0
                            ? "going on from what is saved in " + all.folder()
                            : "nothing to go on from in %s: starting from the beginning".formatted(all.folder()));
        }
    }

    private Options options(Path folder) {
        return new Options(
                whole(epochs),
                whole(batches),
                whole(patience),
                asPublished ? Variant.AS_PUBLISHED : Variant.OURS,
                Optional.empty(),
                new Options.Files(
                        Optional.of(folder.resolve(CHECKPOINTS)),
                        resume ? Start.RESUMED : Start.AFRESH,
                        weights,
                        saveWeights ? Optional.of(folder.resolve("weights")) : Optional.empty()),
                recipe.recipe(),
                own.own());
    }

    private static OptionalInt whole(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Optional<Checkpoints> checkpoints(Options options) {
        Options.Files files = options.files();
        return files.checkpoints().map(folder -> new Checkpoints(folder, files.start(), Map.of()));
    }
}
