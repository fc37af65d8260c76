package descent.cli;

import descent.Rules;
import descent.experiment.Experiments;
import descent.experiment.Reproduction;
import descent.experiment.Setting;
import descent.report.AtomicFile;
import descent.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment and writes what it found. */
@Command(
        name = "run",
        description = "Runs an experiment: progress, tables, curves, a page and results.json.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "Which one; `descent list` names them.")
    private String name;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data is.")
    private Optional<Path> data;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; target/runs/EXPERIMENT in a clone.")
    private Optional<Path> out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The first seed (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private long seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many seeds (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int seeds;

    @Option(names = "--with", paramLabel = "A,B", split = ",", description = "Only these optimizers.")
    private List<String> only = List.of();

    @Option(names = "--mine", description = "Your own rules, those that are started, beside the reference.")
    private boolean mine;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "How many lanes train side by side; as many as there are cores unless said.")
    private Optional<Integer> atOnce;

    @Override
    public void run() {
        Reproduction reproduction = Experiments.named(name);
        requireRules(reproduction);
        Path folder = out.orElseGet(() -> Folders.usual("runs", name));
        AtomicFile.check(folder);
        PrintWriter terminal = spec.commandLine().getOut();
        int lanes = atOnce.orElse(Runtime.getRuntime().availableProcessors());
        Setting setting = new Setting(
                data, Rules.SOLUTIONS, only, new Setting.Chance(seed, seeds), lanes, Notes.to(spec.commandLine()));
        Report report = reproduction.run(mine ? setting.with(Rules.EXERCISES) : setting);
        terminal.println(report.text());
        report.writeTo(folder).forEach(file -> terminal.println("wrote " + file));
        terminal.flush();
    }

    private void requireRules(Reproduction reproduction) {
        if (mine && !reproduction.takesOwnRules()) {
            String others = Experiments.all().stream()
                    .filter(Reproduction::takesOwnRules)
                    .map(Reproduction::name)
                    .collect(Collectors.joining(", "));
            throw new ParameterException(
                    spec.commandLine(),
                    "run %s does not take --mine: it compares settings, not rules. Those that do: %s"
                            .formatted(name, others));
        }
        if (!mine) {
            Reference.require("run " + name);
        }
    }
}
