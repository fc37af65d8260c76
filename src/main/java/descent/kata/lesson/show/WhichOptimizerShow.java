package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.Schedule;
import descent.Scheduled;
import descent.data.Data;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Table;
import descent.train.Experiment;
import descent.trial.Implementation;
import java.util.List;
import java.util.OptionalInt;

/** The family tree, and runs that say how much each rule depends on its learning rate and gains from a schedule. */
public final class WhichOptimizerShow implements Show {
    private static final int TRAIN = 5_000;
    private static final int VALIDATION = 500;
    private static final int LONG = 3 * RateSweep.ITERATIONS;
    private static final double FLOOR = 0.01;
    private static final double NEARLY = 1.1;
    private static final double ADAM_DEFAULT = 1e-3;

    /** A loss that no useful network has. */
    private static final double HIGHEST = 10;

    @Override
    public Shown with(Rules rules) {
        Data data = Pictures.some(TRAIN, VALIDATION);
        RateSweep sweep = RateSweep.of(rules, data);
        double bar = NEARLY * sweep.loss("GradientDescent", sweep.best("GradientDescent"));
        Shown shown = Shown.nothing()
                .picture("family", FamilyTree.draw())
                .picture("sensitivity", sensitivity(sweep))
                .picture("steps", steps(sweep, bar))
                .picture("rules", table(sweep, bar))
                .picture("schedules", schedules(rules, data, sweep))
                .figure("train", Numbers.count(TRAIN))
                .figure("validation", Numbers.count(VALIDATION))
                .figure("iterations", Numbers.count(RateSweep.ITERATIONS))
                .figure("long", Numbers.count(LONG))
                .figure("rates", String.valueOf(RateSweep.RATES.size()))
                .figure("bar", bar)
                .figure("adamDefault", sweep.loss("Adam", ADAM_DEFAULT))
                .figure("adamBest", sweep.loss("Adam", sweep.best("Adam")));
        for (String rule : List.of("GradientDescent", "Momentum", "Nesterov", "Adam")) {
            shown = shown.figure("working" + rule, String.valueOf(sweep.working(rule, bar)));
        }
        return shown;
    }

    private static Figure sensitivity(RateSweep sweep) {
        Figure sensitivity = Figure.of(
                "Loss after %d iterations, by learning rate".formatted(RateSweep.ITERATIONS),
                Axis.log("learning rate η"),
                Axis.log("validation loss"));
        for (String rule : sweep.rules()) {
            List<Double> losses = RateSweep.RATES.stream()
                    .map(rate -> sweep.loss(rule, rate))
                    .map(loss -> loss > HIGHEST ? Double.NaN : loss)
                    .toList();
            sensitivity = sensitivity.line(rule, RateSweep.RATES, losses);
        }
        return sensitivity;
    }

    private static Figure steps(RateSweep sweep, double bar) {
        Figure steps = Figure.of(
                "Iterations until the loss is " + Words.figure(bar),
                Axis.log("learning rate η"),
                Axis.linear("iterations").within(0, RateSweep.ITERATIONS));
        for (String rule : sweep.rules()) {
            List<Double> reached = RateSweep.RATES.stream()
                    .map(rate -> sweep.reached(rule, rate, bar))
                    .map(first -> first.isPresent() ? (double) first.getAsInt() : Double.NaN)
                    .toList();
            steps = steps.line(rule, RateSweep.RATES, reached);
        }
        return steps;
    }

    private static Table table(RateSweep sweep, double bar) {
        return Table.titled("Each rule at the best of %d rates".formatted(RateSweep.RATES.size()))
                .lane("rule")
                .numbers("best η", "loss", "iterations to " + Words.figure(bar))
                .numbers("rates that get there", "state (× θ)")
                .rows(sweep.rules(), rule -> row(sweep, rule, bar));
    }

    private static List<String> row(RateSweep sweep, String rule, double bar) {
        double best = sweep.best(rule);
        OptionalInt reached = sweep.reached(rule, best, bar);
        return List.of(
                rule,
                Numbers.setting(best),
                Words.figure(sweep.loss(rule, best)),
                reached.isPresent() ? String.valueOf(reached.getAsInt()) : "–",
                "%d of %d".formatted(sweep.working(rule, bar), RateSweep.RATES.size()),
                String.valueOf(sweep.histories().get(rule).get(best).state().size()));
    }

    private static Table schedules(Rules rules, Data data, RateSweep sweep) {
        Schedule cosine = Implementation.of(rules).make(Schedule.class, "Schedules.cosine", LONG, FLOOR);
        Experiment experiment = Experiment.experiment("schedules")
                .data(data)
                .model(RateSweep.MODEL)
                .batchSize(RateSweep.BATCH)
                .iterations(LONG)
                .evaluateEvery(LONG);
        for (String rule : List.of("Momentum", "Nesterov", "Adam")) {
            Optimizer best = RateSweep.open(rules).get(rule).apply(sweep.best(rule));
            experiment.lane(rule, best).lane(rule + ", cosine", new Scheduled(best, cosine));
        }
        return Table.titled("After %d iterations, at the best constant rate from above".formatted(LONG))
                .lane("rule")
                .numbers("training loss", "validation loss", "accuracy (%)")
                .rows(
                        experiment.run().lanes(),
                        history -> List.of(
                                history.lane(),
                                Words.figure(history.last().batchLoss()),
                                Words.figure(history.last().loss()),
                                Numbers.percent(history.last().accuracy().orElse(0))));
    }
}
