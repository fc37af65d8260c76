package descent.experiment;

import descent.Optimizer;
import descent.data.Batches;
import descent.data.Data;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Report;
import descent.report.Section;
import descent.report.Series;
import descent.report.Table;
import descent.train.Budget;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Lane;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Batch, stochastic and mini-batch gradient descent, for equal epochs and for equal time. */
final class Regimes implements Reproduction {
    private static final int EPOCHS = 3;
    private static final double SECONDS = 5;
    private static final int EVALUATIONS = 20;

    /**
     * How many samples a step sees.
     *
     * @param label its name
     * @param size the batch size; larger than the data for all of it
     * @param learningRate η: the noisier the gradient, the smaller it must be
     */
    private record Regime(String label, int size, double learningRate) {
        int steps(int samples) {
            return (int) Math.ceil((double) samples / size);
        }

        double epochs(int samples, int iteration) {
            return (double) iteration / steps(samples);
        }

        Lane lane(Optimizer rule, int samples, Budget budget) {
            return new Lane(label, rule, size >= samples ? Batches.full() : Batches.of(size), budget);
        }
    }

    private static final List<Regime> REGIMES = List.of(
            new Regime("batch", Integer.MAX_VALUE, 0.5),
            new Regime("mini-batch", MnistComparison.BATCH, 0.1),
            new Regime("stochastic", 1, 0.01));

    @Override
    public String name() {
        return "regimes";
    }

    @Override
    public String summary() {
        return "batch, mini-batch and stochastic gradient descent, for equal epochs and for equal time";
    }

    @Override
    public Report run(Setting setting) {
        Data data = setting.mnist();
        Results epochs = train(setting, data, (regime, samples) -> {
            int iterations = EPOCHS * regime.steps(samples);
            return Budget.ofIterations(iterations, Math.max(1, iterations / EVALUATIONS));
        });
        Results time = train(setting, data, (regime, samples) -> {
            int reach = (int) Math.ceil(SECONDS * speed(epochs, regime));
            return new Budget(2 * reach, Math.max(1, reach / EVALUATIONS), SECONDS);
        });
        return new Report(
                "Batch, mini-batch and stochastic gradient descent on " + data.name(),
                "A 784-100-10 network with ReLU; only the number of samples that a step sees differs, and with it the learning rate that it can bear.",
                both(epochs, time),
                sections(data, epochs, time));
    }

    private static Results train(Setting setting, Data data, Budgeting budgeting) {
        Experiment experiment = setting.experiment("regimes").data(data).model(MnistComparison.MODEL);
        int samples = data.train().count();
        for (Regime regime : REGIMES) {
            Optimizer rule = setting.rules().optimizer("BatchGradientDescent", regime.learningRate());
            experiment.lane(regime.lane(rule, samples, budgeting.budget(regime, samples)));
        }
        return Setting.watched(experiment);
    }

    private interface Budgeting {
        Budget budget(Regime regime, int samples);
    }

    /** Steps a second. */
    private static double speed(Results results, Regime regime) {
        Evaluation last = histories(results, regime).get(0).last();
        return last.iteration() / last.seconds();
    }

    private static List<History> histories(Results results, Regime regime) {
        return results.lanes().stream()
                .filter(history -> history.lane().equals(regime.label()))
                .toList();
    }

    private static Results both(Results epochs, Results time) {
        List<History> all = new ArrayList<>(epochs.lanes());
        all.addAll(time.lanes());
        return new Results(epochs.experiment(), epochs.data(), epochs.seed(), all, epochs.seconds() + time.seconds());
    }

    private static List<Section> sections(Data data, Results epochs, Results time) {
        int samples = data.train().count();
        return List.of(
                Section.of(
                        "Figures",
                        table("After " + Numbers.count(EPOCHS, "epoch"), epochs, samples),
                        table("After %s s of training".formatted(Numbers.setting(SECONDS)), time, samples),
                        new Paragraph(verdict(epochs, time))),
                Section.of(
                        "Curves",
                        figure("Equal epochs", "epoch", epochs, (r, e) -> r.epochs(samples, e.iteration())),
                        figure("Equal time", "seconds", time, (r, e) -> e.seconds())));
    }

    private static Table table(String title, Results results, int samples) {
        Table table = Table.of(
                title,
                List.of(
                        Table.Column.lane("regime"),
                        Table.Column.number("η"),
                        Table.Column.number("steps"),
                        Table.Column.number("epochs"),
                        Table.Column.number("seconds"),
                        Table.Column.number("test loss"),
                        Table.Column.number("accuracy (%)")));
        for (Regime regime : REGIMES) {
            for (History history : histories(results, regime)) {
                Evaluation last = history.last();
                table = table.row(List.of(
                        name(regime, history, results),
                        Numbers.setting(regime.learningRate()),
                        Numbers.count(last.iteration()),
                        Numbers.loss(regime.epochs(samples, last.iteration())),
                        Numbers.seconds(last.seconds()),
                        Numbers.loss(last.loss()),
                        Numbers.percent(last.accuracy().orElse(0))));
            }
        }
        return table;
    }

    private static Figure figure(String title, String unit, Results results, ToDoubleBiFunction<Regime, Evaluation> x) {
        List<Series> series = new ArrayList<>();
        for (Regime regime : REGIMES) {
            for (History history : histories(results, regime)) {
                List<Evaluation> points = history.evaluations();
                series.add(Series.line(
                        name(regime, history, results),
                        points.stream().map(e -> x.applyAsDouble(regime, e)).toList(),
                        points.stream().map(Evaluation::loss).toList()));
            }
        }
        return new Figure(title, Axis.linear(unit), Axis.log("test loss"), series);
    }

    private static String name(Regime regime, History history, Results results) {
        boolean several = histories(results, regime).size() > 1;
        return several ? "%s, seed %d".formatted(regime.label(), history.seed()) : regime.label();
    }

    private static String verdict(Results epochs, Results time) {
        return "Least test loss after equal epochs: %s. Least test loss after equal time: %s. A step on more samples is less noisy, but costs more; small batches make many steps of the same data, large ones make good use of the machine."
                .formatted(best(epochs), best(time));
    }

    private static String best(Results results) {
        return results.lanes().stream()
                .min(Comparator.comparingDouble(history -> history.last().loss()))
                .orElseThrow()
                .lane();
    }
}
