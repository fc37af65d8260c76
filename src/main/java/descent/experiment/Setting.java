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
import descent.train.Results;
import descent.train.WeightFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
        try (DownloadBars bars = new DownloadBars()) {
            return Cifar10Source.of(folder, bars).find().data().holdOut(0.2, chance.seed());
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
            return experiment.progress(bars).run();
        }
    }

    /** Runs an experiment with a progress bar for each epoch. */
    static Results watchedByEpoch(Experiment experiment, int batches) {
        try (EpochBars bars = new EpochBars(batches)) {
            return experiment.progress(bars).watch(bars).run();
        }
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
}
