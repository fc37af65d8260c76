package descent.cli;

import descent.Rules;
import descent.data.AtomicFile;
import descent.data.FolderLock;
import descent.experiment.Experiments;
import descent.experiment.Options;
import descent.experiment.Reproduction;
import descent.experiment.Setting;
import descent.report.Report;
import descent.rule.RuleExpression;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Parameters(paramLabel = "EXPERIMENT", description = "Which one; `list` names them.")
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

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "How many lanes train side by side; as many as there are cores unless said.")
    private Optional<Integer> atOnce;

    @Mixin
    private RunChoices choices;

    @Override
    @SuppressWarnings("try") // the lock and the advice only have to be there
    public void run() {
        Reproduction reproduction = Experiments.named(name);
        choices.check(reproduction);
        List<RuleExpression> with = choices.rules().with();
        if (!choices.rules().isMine()) {
            Reference.require("run " + name);
        }
        Path folder = out.orElseGet(() -> Folders.usual("runs", name));
        AtomicFile.check(folder);
        Consumer<String> notes = Notes.to(spec.commandLine());
        String advice = "What is trained so far is saved: the same command with --resume goes on from there";
        try (FolderLock taken = FolderLock.take(folder.resolve(RunChoices.CHECKPOINTS));
                Interruption told = new Interruption(notes, advice)) {
            Options options = choices.options(folder, notes);
            int lanes = atOnce.orElse(Runtime.getRuntime().availableProcessors());
            Setting setting =
                    new Setting(data, Rules.SOLUTIONS, with, new Setting.Chance(seed, seeds), lanes, notes, options);
            write(reproduction.run(setting), folder, notes);
        }
    }

    private void write(Report report, Path folder, Consumer<String> notes) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(report.text());
        report.makeWay(folder)
                .ifPresent(
                        older -> notes.accept("what another run had left in %s is now in %s".formatted(folder, older)));
        report.writeTo(folder, Typed.by(spec)).forEach(file -> terminal.println("wrote " + file));
        terminal.flush();
    }
}
