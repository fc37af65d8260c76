package descent.cli;

import descent.Rules;
import descent.experiment.Setting;
import descent.experiment.sweep.Sweep;
import descent.rule.RuleExpression;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a sweep reads and writes, and how it runs. */
final class SweepPlace {
    /** The folder of finished settings in that of a sweep. */
    static final String SETTINGS = "settings";

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data is.")
    private Optional<Path> data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write; target/sweeps/EXPERIMENT in a clone. Finished settings lie there, too.")
    private Optional<Path> out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What everything is drawn from (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private long seed;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "How many settings train side by side; as many as there are cores unless said.")
    private Optional<Integer> atOnce;

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
        return seed;
    }

    Path folder(String name) {
        return out.orElseGet(() -> Folders.usual("sweeps", name));
    }

    Setting setting(Rules rules, List<RuleExpression> with, Consumer<String> notes) {
        int lanes = atOnce.orElse(Runtime.getRuntime().availableProcessors());
        return new Setting(data, rules, with, new Setting.Chance(seed, 1), lanes, notes);
    }

    Sweep.Run run(Path folder, Setting setting) {
        Sweep.Start chosen = start.afresh ? Sweep.Start.AFRESH : Sweep.Start.RESUMED;
        return new Sweep.Run(folder.resolve(SETTINGS), chosen, setting.atOnce(), setting.notes());
    }
}
