package descent.cli;

import descent.Rules;
import descent.experiment.Options;
import descent.experiment.Setting;
import descent.experiment.sweep.SearchPlan;
import descent.experiment.sweep.Sweep;
import descent.rule.RuleExpression;
import descent.shard.Scheduler;
import descent.shard.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a sweep reads and writes, and how it runs. */
final class SweepPlace {
    /** The folder of finished settings in that of a sweep. */
    static final String SETTINGS = "settings";

    @Mixin
    private TrainingPlace place;

    @Option(names = "--iterations", paramLabel = "N", description = "Steps of each; the experiment's unless said.")
    private Optional<Integer> iterations;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "The share of the training samples to choose by (default: ${DEFAULT-VALUE}).",
            defaultValue = "0.2")
    private double validation;

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description = "Only the i-th of n parts; `merge` puts them together.")
    private Optional<String> shard;

    @Option(
            names = "--scheduler",
            paramLabel = "slurm",
            description = "Write the file that has all parts run by Slurm, and run nothing.")
    private Optional<JobFile> scheduler;

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "In how many parts, for --scheduler (default: ${DEFAULT-VALUE}).",
            defaultValue = "8")
    private int shards;

    /** Which job files there are. */
    enum JobFile {
        SLURM
    }

    @ArgGroup
    private Start start = new Start();

    /** What becomes of finished settings. */
    static final class Start {
        @Option(
                names = "--resume",
                description =
                        "Go on from the settings that are finished in --out. That is usual, and need not be said.")
        private boolean resume;

        @Option(names = "--afresh", description = "Drop the settings that are finished in --out.")
        private boolean afresh;
    }

    long seed() {
        return place.seed();
    }

    Path folder(String kind, String name) {
        return place.folder(kind, name);
    }

    /** @param usual how many steps each takes if nobody says */
    SearchPlan plan(int usual, OptionalInt few) {
        return new SearchPlan(seed(), iterations.orElse(usual), validation, few);
    }

    Shard shard() {
        return shard.map(Shard::of).orElse(Shard.WHOLE);
    }

    /** @param own the student's rules, to run beside the others */
    Setting setting(Rules rules, List<RuleExpression> with, Optional<Rules> own, Consumer<String> notes) {
        shard();
        Options options = own.map(Options.USUAL::with).orElse(Options.USUAL);
        return new Setting(place.data(), rules, with, place.seed(), 1, place.atOnce(), notes, options);
    }

    Sweep.Run run(Path folder, Setting setting) {
        Sweep.Start chosen = start.afresh ? Sweep.Start.AFRESH : Sweep.Start.RESUMED;
        return new Sweep.Run(folder.resolve(SETTINGS), chosen, setting.atOnce(), setting.notes(), shard());
    }

    /** Whether a scheduler is to run it; then its job file is written. */
    boolean isPlanned(CommandLine line, Path folder) {
        scheduler.ifPresent(kind -> line.getOut()
                .println(
                        "wrote " + Scheduler.slurm(folder, shards, Call.of(line).quoted())));
        return scheduler.isPresent();
    }

    /** Whether this was a part; then it is left for {@code merge}. */
    boolean isPart(CommandLine line, Path folder) {
        if (shard.isPresent()) {
            Call.of(line).save(folder);
            line.getOut().printf("part %s is done: `merge` puts all parts together%n", shard());
        }
        return shard.isPresent();
    }
}
