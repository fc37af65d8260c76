package descent.cli;

import descent.Rules;
import descent.data.FolderLock;
import descent.experiment.Experiments;
import descent.experiment.SecondOpinion;
import descent.experiment.Setting;
import descent.experiment.Trainable;
import descent.experiment.sweep.Grid;
import descent.experiment.sweep.Plan;
import descent.experiment.sweep.Range;
import descent.experiment.sweep.Ranges;
import descent.experiment.sweep.Space;
import descent.experiment.sweep.Sweep;
import descent.experiment.sweep.SweepReport;
import descent.experiment.sweep.SweepResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches hyperparameters on the validation set. */
@Command(
        name = "sweep",
        description = "Searches an optimizer's hyperparameters on validation samples; asks the test samples once.",
        mixinStandardHelpOptions = true)
final class SweepCommand implements Runnable {
    private static final int FEW = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "Which one, for example mnist.")
    private String name;

    @Mixin
    private RuleChoice choice;

    @Option(
            names = "--grid",
            paramLabel = "NAME=A,B",
            description = "Values of a hyperparameter; give one for each, and every combination is tried.")
    private List<String> grid = List.of();

    @Option(names = "--random", paramLabel = "N", description = "How many settings to draw from the ranges.")
    private Optional<Integer> random;

    @Option(
            names = "--range",
            paramLabel = "NAME=LOW..HIGH[:log]",
            description = "Where to draw a hyperparameter from; give one for each.")
    private List<String> ranges = List.of();

    @Option(
            names = "--over-tuning",
            description = "Show how much the best of many validation scores flatters. It asks the test samples "
                    + "about every setting, after the choice.")
    private boolean overTuning;

    @Option(names = "--iterations", paramLabel = "N", description = "Steps of each; the experiment's unless said.")
    private Optional<Integer> iterations;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "The share of the training samples to choose by (default: ${DEFAULT-VALUE}).",
            defaultValue = "0.2")
    private double validation;

    @Mixin
    private SweepPlace place;

    @Override
    @SuppressWarnings("try") // the lock and the advice only have to be there
    public void run() {
        Consumer<String> notes = Notes.to(spec.commandLine());
        Rules rules = rules();
        Space space = space();
        Setting setting = place.setting(rules, choice.with(), Optional.empty(), notes);
        Trainable subject = Experiments.trainable(name, setting);
        OptionalInt few = overTuning ? OptionalInt.of(FEW) : OptionalInt.empty();
        int steps = iterations.orElse(subject.iterations());
        Sweep sweep = Sweep.of(subject, space, new Plan(place.seed(), steps, validation, few));
        Path folder = place.folder("sweeps", name);
        if (place.isPlanned(spec.commandLine(), folder)) {
            return;
        }
        String advice = "Finished settings are saved: the same command goes on from there";
        try (FolderLock taken = FolderLock.take(folder.resolve(SweepPlace.SETTINGS));
                Interruption told = new Interruption(notes, advice)) {
            Sweep.Run run = place.run(folder, setting);
            if (place.shard().count() > 1) {
                sweep.search(sweep.split(), run);
            }
            if (place.isPart(spec.commandLine(), folder)) {
                return;
            }
            SweepResult result = sweep.run(run);
            choice.mine(note -> {}).ifPresent(own -> result.ask(new SecondOpinion(own, setting.notes())));
            SweepReport report = new SweepReport(result);
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.println(report.text());
            report.writeTo(folder).forEach(file -> terminal.println("wrote " + file));
            terminal.flush();
        }
    }

    /** A sweep of one's own rule takes it in the reference's place. */
    private Rules rules() {
        Optional<Rules> mine = choice.mine(Notes.to(spec.commandLine()));
        if (mine.isEmpty()) {
            Reference.require("sweep");
        }
        return mine.orElse(Rules.SOLUTIONS);
    }

    private Space space() {
        boolean drawing = random.isPresent() || !ranges.isEmpty();
        if (drawing == !grid.isEmpty() || drawing && (random.isEmpty() || ranges.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say what to try: --grid learningRate=0.1,0.01 or --random 20 --range learningRate=1e-5..1:log");
        }
        return drawing
                ? new Ranges(ranges.stream().map(Range::parse).toList(), random.orElseThrow(), place.seed())
                : Grid.parse(grid);
    }
}
