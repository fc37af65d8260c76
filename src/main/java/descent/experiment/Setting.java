package descent.experiment;

import descent.Require;
import descent.Rules;
import descent.data.Data;
import descent.data.Found;
import descent.data.Source;
import descent.report.DownloadBars;
import descent.report.Environment;
import descent.report.LaneLines;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.rule.RuleBook;
import descent.rule.RuleExpression;
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
import java.util.function.IntSupplier;

/**
 * How a reproduction is run.
 *
 * @param folder where the data is; empty for the cache, a download or the bundled sample
 * @param rules whose rules
 * @param with the rules to run: names of lanes, or anything else; empty for all lanes
 * @param seed the first seed
 * @param seeds how many, at least 1
 * @param atOnce how many lanes train side by side, at least 1
 * @param notes is told what the user should know before the figures come
 * @param options what some experiments let the user choose
 */
public record Setting(
        Optional<Path> folder,
        Rules rules,
        List<RuleExpression> with,
        long seed,
        int seeds,
        int atOnce,
        Consumer<String> notes,
        Options options) {
    public Setting {
        with = List.copyOf(with);
        Require.atLeastOne("seeds", seeds);
        Require.atLeastOne("at-once", atOnce);
    }

    /** With nothing chosen. */
    public Setting(
            Optional<Path> folder,
            Rules rules,
            List<RuleExpression> with,
            long seed,
            int seeds,
            int atOnce,
            Consumer<String> notes) {
        this(folder, rules, with, seed, seeds, atOnce, notes, Options.USUAL);
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
            return Source.mnist(folder, bars).findOrSample();
        }
    }

    /** CIFAR-10, with a fifth of the training samples held out for validation. */
    Data cifar10() {
        return wholeCifar10().holdOut(0.2, seed);
    }

    /** CIFAR-10 with all its training samples. */
    Data wholeCifar10() {
        try (DownloadBars bars = new DownloadBars()) {
            return Source.cifar10(folder, bars).find().data();
        }
    }

    /** As {@link #experiment(String, String)}, where all lanes have names of their own. */
    Experiment experiment(String name) {
        return experiment(name, "");
    }

    /**
     * An experiment with this setting's seeds and threads. Its lanes save what they have reached, and go on from there, start
     * from weights or leave theirs where that was chosen.
     *
     * @param part tells parts of an experiment apart whose lanes have the same names
     */
    Experiment experiment(String name, String part) {
        Experiment experiment =
                Experiment.experiment(name).seed(seed).seeds(seeds).atOnce(atOnce);
        Options.Files files = options.files();
        files.checkpoints()
                .map(kept -> new Checkpoints(kept.resolve(part), files.start(), about(name)))
                .ifPresent(experiment::checkpoints);
        files.weights().ifPresent(experiment::startFrom);
        files.saved().map(folder -> new WeightFiles(folder.resolve(part))).ifPresent(experiment::weights);
        return experiment;
    }

    /** What makes a run what it is, beside data, model and lanes. */
    public Map<String, String> about(String name) {
        Environment environment = Environment.current();
        return Map.of(
                "experiment", name,
                "variant", options.variant().name(),
                "Descent", environment.descent(),
                "ND4J", environment.nd4j(),
                "backend", environment.backend());
    }

    /** Runs an experiment and shows how far it is, in steps. */
    public Results watched(Experiment experiment) {
        return watchedByEpoch(experiment, 1);
    }

    /** Runs an experiment and shows how far it is, in epochs of so many batches. */
    Results watchedByEpoch(Experiment experiment, int batches) {
        try (LaneLines lines = LaneLines.over(experiment.runs(), batches)) {
            return told(experiment.progress(lines).run());
        }
    }

    /** Says which lanes ended because their rules threw something. */
    private Results told(Results results) {
        for (History lane : results.lanes()) {
            lane.failure().ifPresent(failure -> notes.accept(lane.lane() + " " + failure));
        }
        return results;
    }

    /**
     * Those of a lineup that are asked for, and what else is; with a student's rules, the student's beside them, of which only
     * those that are started.
     *
     * @param steps how many steps each lane will take; asked when a rule is made
     * @throws IllegalArgumentException if one is asked for that cannot be made, or none of the student's is started
     */
    List<Contender> contenders(Lineup lineup, IntSupplier steps) {
        List<Lineup.Named> chosen = lineup.chosen(with).lanes();
        return options.mine()
                .map(own -> new Beside(this, lineup, own).contenders(chosen, steps))
                .orElseGet(() -> chosen.stream()
                        .map(lane -> contender(lane, lineup.book(rules), steps))
                        .toList());
    }

    /** This, once it is known that the rules that are asked for can be made. */
    Setting checked(Lineup lineup) {
        if (options.mine().isEmpty()) {
            lineup.chosen(with).lanes().forEach(lane -> contender(lane, lineup.book(rules), () -> 1));
        }
        return this;
    }

    /** As it will run; made once at once, so that nobody waits for being told of a slip of the pen. */
    Contender contender(Lineup.Named lane, RuleBook book, IntSupplier steps) {
        book.rule(options.recipe().applied(lane, () -> 1));
        return new Contender(lane.name(), () -> book.rule(options.recipe().applied(lane, steps)));
    }

    /**
     * The one rule that is asked for.
     *
     * @throws IllegalArgumentException if it cannot be made, or if there is more than one
     */
    Contender only(Lineup lineup) {
        List<Contender> chosen = contenders(lineup, () -> 1);
        if (chosen.size() != 1) {
            throw new IllegalArgumentException("say which optimizer, and only one: --with %s"
                    .formatted(String.join(
                            " or --with ", chosen.stream().map(Contender::name).toList())));
        }
        return chosen.get(0);
    }
}
