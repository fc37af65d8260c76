package descent.cli;

import descent.Optimizer;
import descent.Rules;
import descent.data.AtomicFile;
import descent.experiment.Experiments;
import descent.experiment.Reproduction;
import descent.experiment.Setting;
import descent.report.Report;
import descent.rule.RuleExpression;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment and writes what it found. */
@Command(name = "run", description = "Runs an experiment: progress, tables, curves, a page and results.json.")
final class RunCommand extends DescentCommand implements Runnable {
    @Parameters(paramLabel = "EXPERIMENT", description = "Which one; `list` names them.")
    private String name;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many seeds (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int seeds;

    @Mixin
    private TrainingPlace place;

    @Mixin
    private RunChoices choices;

    @Override
    public void run() {
        Reproduction reproduction = Experiments.named(name);
        RunChoices.check(reproduction, line().getParseResult());
        List<RuleExpression> with = choices.rules().with();
        if (!choices.rules().isMine()) {
            Reference.require("run " + name);
        }
        Path folder = place.folder("runs", name);
        AtomicFile.check(folder);
        String advice = "What is trained so far is saved: the same command with --resume goes on from there";
        alone(folder.resolve(RunChoices.CHECKPOINTS), advice, () -> {
            Setting setting = new Setting(
                    place.data(),
                    Rules.SOLUTIONS,
                    with,
                    place.seed(),
                    seeds,
                    place.atOnce(),
                    notes(),
                    choices.options(folder, notes()));
            write(marked(reproduction.run(setting)), folder);
        });
    }

    private Report marked(Report report) {
        if (!choices.rules().isMine()) {
            return report;
        }
        Map<String, Optimizer> lanes = new LinkedHashMap<>();
        report.results().lanes().forEach(lane -> lanes.put(lane.lane(), lane.optimizer()));
        return report.marking(OwnMarks.here().of(lanes));
    }

    private void write(Report report, Path folder) {
        out().println(report.text());
        moved(report.makeWay(folder), folder);
        wrote(report.writeTo(folder, typed()));
    }
}
