package descent.cli;

import descent.Rules;
import descent.experiment.Experiments;
import descent.experiment.SecondOpinion;
import descent.experiment.Setting;
import descent.experiment.Trainable;
import descent.experiment.sweep.Grid;
import descent.experiment.sweep.Range;
import descent.experiment.sweep.Ranges;
import descent.experiment.sweep.Space;
import descent.experiment.sweep.Sweep;
import descent.experiment.sweep.SweepReport;
import descent.experiment.sweep.SweepResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches hyperparameters on the validation set. */
@Command(
        name = "sweep",
        description = "Searches an optimizer's hyperparameters on validation samples; asks the test samples once.")
final class SweepCommand extends DescentCommand implements Runnable {
    private static final int FEW = 100;

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

    @Mixin
    private SweepPlace place;

    @Override
    public void run() {
        Rules rules = rules();
        Space space = space();
        Setting setting = place.setting(rules, choice.with(), Optional.empty(), notes());
        Trainable subject = Experiments.trainable(name, setting);
        OptionalInt few = overTuning ? OptionalInt.of(FEW) : OptionalInt.empty();
        Sweep sweep = Sweep.of(subject, space, place.plan(subject.iterations(), few));
        Path folder = place.folder("sweeps", name);
        if (!place.isPlanned(line(), folder)) {
            String advice = "Finished settings are saved: the same command goes on from there";
            alone(folder.resolve(SweepPlace.SETTINGS), advice, () -> run(sweep, setting, folder));
        }
    }

    private void run(Sweep sweep, Setting setting, Path folder) {
        Sweep.Run run = place.run(folder, setting);
        if (place.shard().count() > 1) {
            sweep.search(sweep.split(), run);
        }
        if (place.isPart(line(), folder)) {
            return;
        }
        SweepResult result = sweep.run(run);
        choice.mine(note -> {}).ifPresent(own -> result.ask(new SecondOpinion(own, setting.notes())));
        SweepReport report = new SweepReport(result);
        out().println(report.text());
        moved(report.makeWay(folder), folder);
        wrote(report.writeTo(folder, typed()));
    }

    /** A sweep of one's own rule takes it in the reference's place. */
    private Rules rules() {
        Optional<Rules> mine = choice.mine(notes());
        if (mine.isEmpty()) {
            Reference.require("sweep");
        }
        return mine.orElse(Rules.SOLUTIONS);
    }

    private Space space() {
        boolean drawing = random.isPresent() || !ranges.isEmpty();
        if (drawing == !grid.isEmpty() || drawing && (random.isEmpty() || ranges.isEmpty())) {
            throw refused(
                    "say what to try: --grid learningRate=0.1,0.01 or --random 20 --range learningRate=1e-5..1:log");
        }
        return drawing
                ? new Ranges(ranges.stream().map(Range::parse).toList(), random.orElseThrow(), place.seed())
                : Grid.parse(grid);
    }
}
