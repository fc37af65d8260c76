package descent.experiment;

import descent.Require;
import descent.Rules;
import descent.data.Cifar10Source;
import descent.data.Data;
import descent.data.Found;
import descent.data.MnistSource;
import descent.report.DownloadBars;
import descent.report.Environment;
import descent.report.EpochBars;
import descent.report.ProgressBars;
import descent.train.Checkpoints;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Results;
import descent.train.WeightFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a reproduction is run.
 *
 * @param folder where the data is; empty for the cache, a download or the bundled sample
 * @param rules whose rules
 * @param only the lanes to run, by name; empty for all
 * @param chance which seeds
 * @param atOnce how many lanes train side by side, at least 1
 * @param notes is told what the user should know before the figures come
 * @param options what some experiments let the user choose
 */
public record Setting(
        Optional<Path> folder,
        Rules rules,
        List<String> only,
        Chance chance,
        int atOnce,
        Consumer<String> notes,
        Options options) {
    public Setting {
        only = List.copyOf(only);
        Require.atLeastOne("at-once", atOnce);
    }

    /** With nothing chosen. */
    public Setting(
            Optional<Path> folder, Rules rules, List<String> only, Chance chance, int atOnce, Consumer<String> notes) {
        this(folder, rules, only, chance, atOnce, notes, Options.USUAL);
    }

    /**
     * Which seeds.
     *
     * @param seed the first
     * @param seeds how many, at least 1
     */
    public record Chance(long seed, int seeds) {
        public Chance {
            Require.atLeastOne("seeds", seeds);
        }
    }

    /** MNIST or, where it cannot be had, the bundled sample in its place; a note says which and why. */
    Data mnist() {
        Found found = find();
        found.reason()
                .ifPresent(reason -> notes.accept(
                        "training on the bundled %s, for MNIST is not here: %s. Give its folder with --data"
                                .formatted(found.data().name(), reason)));
        return found.data();
    }

    private Found find() {
        try (DownloadBars bars = new DownloadBars()) {
            return MnistSource.of(folder, bars).findOrSample();
        }
    }

    /** An experiment with this setting's seeds and threads. */
    Experiment experiment(String name) {
        return Experiment.experiment(name)
                .seed(chance.seed())
                .seeds(chance.seeds())
                .atOnce(atOnce);
    }

    /** CIFAR-10, with a fifth of the training samples held out for validation. */
    Data cifar10() {
        return wholeCifar10().holdOut(0.2, chance.seed());
    }

    /** CIFAR-10 with all its training samples. */
    Data wholeCifar10() {
        try (DownloadBars bars = new DownloadBars()) {
            return Cifar10Source.of(folder, bars).find().data();
        }
    }

    /**
     * As {@link #experiment}; its lanes save what they have reached, and go on from there, start from weights or leave
     * theirs where that was chosen. See {@link Choice#OF_KEPT_RUNS}.
     */
    Experiment keptExperiment(String name) {
        Experiment experiment = experiment(name);
        Options.Files files = options.files();
        files.checkpoints()
                .map(kept -> new Checkpoints(kept, files.start(), about(name)))
                .ifPresent(experiment::checkpoints);
        files.weights().ifPresent(experiment::startFrom);
        files.saved().map(WeightFiles::new).ifPresent(experiment::weights);
        return experiment;
    }

    private Map<String, String> about(String name) {
        Environment environment = Environment.current();
        return Map.of(
                "experiment", name,
                "variant", options.variant().name(),
                "Descent", environment.descent(),
                "ND4J", environment.nd4j(),
                "backend", environment.backend());
    }

    /** Runs an experiment with a progress bar. */
    static Results watched(Experiment experiment) {
        try (ProgressBars bars = ProgressBars.over("training", experiment.runs())) {
            return unguarded(experiment.progress(bars).run());
        }
    }

    /** Runs an experiment with a progress bar for each epoch. */
    static Results watchedByEpoch(Experiment experiment, int batches) {
        try (EpochBars bars = new EpochBars(batches)) {
            return unguarded(experiment.progress(bars).watch(bars).run());
        }
    }

    /** The lanes' rules themselves: how they were guarded is nobody's hyperparameter. */
    private static Results unguarded(Results results) {
        List<History> lanes = results.lanes().stream()
                .map(history -> history.optimizer() instanceof Guarded guarded ? history.of(guarded.rule()) : history)
                .toList();
        return new Results(results.experiment(), results.data(), results.seed(), lanes, results.seconds());
    }

    /**
     * Those of a lineup that are asked for; with a student's rules, the student's beside them, of which only those that
     * are started.
     *
     * @param lineup the contenders of some rules
     * @throws IllegalArgumentException if one is asked for that is not there, or none of the student's is started
     */
    List<Contender> contenders(Function<Rules, List<Contender>> lineup) {
        return options.mine()
                .map(own -> new Beside(this, own).contenders(lineup))
                .orElseGet(() -> chosen(lineup.apply(rules)));
    }

    /**
     * Those of the contenders that are asked for, in their own order.
     *
     * @throws IllegalArgumentException if one is asked for that is not there
     */
    List<Contender> chosen(List<Contender> contenders) {
        List<String> names = contenders.stream().map(Contender::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown optimizer \"%s\": choose from %s".formatted(name, String.join(", ", names)));
            }
        }
        return contenders.stream()
                .filter(contender -> only.isEmpty() || only.contains(contender.name()))
                .toList();
    }

    /**
     * The one contender that is asked for.
     *
     * @throws IllegalArgumentException if it is not there, or if there is more than one
     */
    Contender only(List<Contender> contenders) {
        List<Contender> chosen = chosen(contenders);
        if (chosen.size() != 1) {
            throw new IllegalArgumentException("say which optimizer, and only one: --with %s"
                    .formatted(String.join(
                            " or --with ", chosen.stream().map(Contender::name).toList())));
        }
        return chosen.get(0);
    }
}
