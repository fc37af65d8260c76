package descent.experiment;

import descent.Batching;
import descent.NotStarted;
import descent.Optimizer;
import descent.Rules;
import descent.data.Batches;
import descent.data.Data;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Palette;
import descent.report.Report;
import descent.report.Section;
import descent.report.Table;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.rule.Tunable;
import descent.train.Budget;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Lane;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;

/** Batch, stochastic and mini-batch gradient descent, for equal epochs and for equal time. */
final class Regimes extends Reproduction {
    private static final int EPOCHS = 3;
    private static final double SECONDS = 5;
    private static final int EVALUATIONS = 20;
    private static final String ANY_RULE = "Adam";

    /**
     * How many samples a step sees.
     *
     * @param label its name
     * @param size the batch size; larger than the data for all of it
     * @param learningRate η of plain gradient descent: the noisier the gradient, the smaller it must be
     */
    private record Regime(String label, int size, double learningRate) {
        int steps(int samples) {
            return (int) Math.ceil((double) samples / size);
        }

        Batching batching(int samples) {
            return size >= samples ? Batches.full() : Batches.of(size);
        }

        /** The student's exercise, if this regime has one. */
        Optional<Batching> of(Rules own) {
            try {
                Batching batching = size == 1
                        ? own.make(Batching.class, "StochasticBatches")
                        : own.make(Batching.class, "MiniBatches", size);
                boolean isAsked = size < Integer.MAX_VALUE;
                return isAsked && batching.epoch(1, new SplittableRandom(0)).hasNext()
                        ? Optional.of(batching)
                        : Optional.empty();
            } catch (NotStarted | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** A rule in a regime. */
    private record Entry(String lane, Regime regime, Contender rule, Batching batching) {}

    private static final List<Regime> REGIMES = List.of(
            new Regime("batch", Integer.MAX_VALUE, 0.5),
            new Regime("mini-batch", MnistComparison.BATCH, 0.1),
            new Regime("stochastic", 1, 0.01));

    private static final Lineup LINEUP = Lineup.of("GradientDescent");

    Regimes() {
        super(
                "regimes",
                "batch, mini-batch and stochastic gradient descent, for equal epochs and for equal time",
                LINEUP,
                Choice.union(Choice.OF_KEPT_RUNS, Set.of(Choice.MINE, Choice.EPOCHS)));
    }

    @Override
    public Report run(Setting setting) {
        Data data = setting.checked(LINEUP).mnist();
        int samples = data.train().count();
        List<Entry> entries = entries(setting, samples);
        int epochs = setting.options().epochs().orElse(EPOCHS);
        setting.options().iterations(epochs, samples); // the stochastic regime's, the most
        Results byEpochs = train("epochs", setting, data, entries, entry -> {
            int iterations = epochs * entry.regime().steps(samples);
            return Budget.ofIterations(iterations, Math.max(1, iterations / EVALUATIONS));
        });
        Results byTime = train("time", setting, data, entries, entry -> {
            int reach = (int) Math.ceil(SECONDS * speed(byEpochs, entry));
            return new Budget(2 * reach, Math.max(1, reach / EVALUATIONS), SECONDS);
        });
        return new Report(
                "Batch, mini-batch and stochastic gradient descent on " + data.name(),
                SUMMARIES.text(name(), Map.of()),
                byEpochs.and(byTime),
                sections(samples, entries, epochs, byEpochs, byTime));
    }

    private static List<Entry> entries(Setting setting, int samples) {
        List<Entry> entries = new ArrayList<>();
        for (Regime regime : REGIMES) {
            Lineup lineup = Lineup.of("GradientDescent(%s)".formatted(regime.learningRate()));
            for (Lineup.Named rule : lineup.chosen(setting.with()).lanes()) {
                String lane = setting.with().isEmpty() ? regime.label() : regime.label() + ", " + rule.name();
                boolean here = setting.rules().has(ANY_RULE);
                Rules rules = here ? setting.rules() : setting.options().mine().orElseThrow();
                Entry entry = new Entry(
                        lane,
                        regime,
                        new Contender(lane, () -> lineup.book(rules).rule(rule.rule())),
                        regime.batching(samples));
                if (here) {
                    entries.add(entry);
                }
                setting.options()
                        .mine()
                        .ifPresent(own -> entries.addAll(
                                own(entry, own, () -> lineup.book(own).rule(rule.rule()), setting)));
            }
        }
        if (setting.options().mine().isPresent()) {
            boolean any = entries.stream().anyMatch(entry -> entry.lane().endsWith(Palette.MINE));
            OwnRules.tell(any, List.of("BatchGradientDescent", "MiniBatches", "StochasticBatches"), note -> {});
        }
        return entries;
    }

    /** The student's rule, the student's batches, or both. */
    private static List<Entry> own(Entry beside, Rules own, Supplier<Optimizer> rule, Setting setting) {
        Optional<Batching> batching = beside.regime().of(own);
        boolean started = OwnRules.isStarted(rule);
        if (batching.isEmpty() && !started) {
            return List.of();
        }
        String lane = beside.lane() + Palette.MINE;
        Supplier<Optimizer> runs = started ? rule : beside.rule().optimizer();
        return List.of(new Entry(lane, beside.regime(), new Contender(lane, runs), batching.orElse(beside.batching())));
    }

    private static Results train(
            String part, Setting setting, Data data, List<Entry> entries, Function<Entry, Budget> budget) {
        Experiment experiment = setting.experiment("regimes", part).data(data).model(MnistComparison.MODEL);
        for (Entry entry : entries) {
            experiment.lane(
                    new Lane(entry.lane(), entry.rule().optimizer().get(), entry.batching(), budget.apply(entry)));
        }
        return setting.watched(experiment);
    }

    /** Steps a second. */
    private static double speed(Results results, Entry entry) {
        Evaluation last = results.of(entry.lane()).get(0).last();
        return Math.max(1, last.iteration() / last.seconds()); // a rule that threw at once has none
    }

    private static List<Section> sections(
            int samples, List<Entry> entries, int epochs, Results byEpochs, Results byTime) {
        return List.of(
                Section.of(
                        "Figures",
                        table("After %s".formatted(Numbers.many(epochs, "epoch")), entries, byEpochs, samples),
                        table("After %s s of training".formatted(Numbers.setting(SECONDS)), entries, byTime, samples),
                        VERDICTS.paragraph("regimes", Map.of("epochs", best(byEpochs), "time", best(byTime)))),
                Section.of(
                        "Curves",
                        figure("Equal epochs", "epoch", entries, byEpochs, (one, at) -> epochs(one, samples, at)),
                        figure("Equal time", "seconds", entries, byTime, (one, at) -> at.seconds())));
    }

    private static double epochs(Entry entry, int samples, Evaluation at) {
        return (double) at.iteration() / entry.regime().steps(samples);
    }

    private static Table table(String title, List<Entry> entries, Results results, int samples) {
        Table table = Table.titled(title)
                .lane("regime")
                .numbers("η", "steps", "epochs", "seconds", "test loss", "accuracy (%)");
        for (Entry entry : entries) {
            for (History history : results.of(entry.lane())) {
                Evaluation last = history.last();
                table = table.row(
                        name(entry, history, results),
                        rate(history.optimizer()),
                        Numbers.count(last.iteration()),
                        Numbers.loss(epochs(entry, samples, last)),
                        Numbers.seconds(last.seconds()),
                        Numbers.loss(last.loss()),
                        Numbers.percent(last.accuracy().orElse(0)));
            }
        }
        return table;
    }

    private static String rate(Optimizer rule) {
        OptionalDouble rate = new Tunable(rule).rate();
        return rate.isPresent() ? Numbers.setting(rate.getAsDouble()) : "none";
    }

    private static Figure figure(
            String title, String unit, List<Entry> entries, Results results, ToDoubleBiFunction<Entry, Evaluation> x) {
        Figure figure = Figure.of(title, Axis.linear(unit), Axis.log("test loss"));
        for (Entry entry : entries) {
            for (History history : results.of(entry.lane())) {
                List<Evaluation> points = history.evaluations();
                figure = figure.line(
                        name(entry, history, results),
                        points.stream().map(at -> x.applyAsDouble(entry, at)).toList(),
                        points.stream().map(Evaluation::loss).toList());
            }
        }
        return figure;
    }

    private static String name(Entry entry, History history, Results results) {
        boolean several = results.of(entry.lane()).size() > 1;
        return several ? "%s, seed %d".formatted(entry.lane(), history.seed()) : entry.lane();
    }

    private static String best(Results results) {
        return results.lanes().stream()
                .filter(history -> history.endedAt().isEmpty())
                .min(Comparator.comparingDouble(history -> history.last().loss()))
                .map(History::lane)
                .orElse("none, for all diverged");
    }
}
