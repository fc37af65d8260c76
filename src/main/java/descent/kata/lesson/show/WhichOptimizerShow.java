package descent.kata.lesson.show;

import descent.Hyperparameters;
import descent.Optimizer;
import descent.Rules;
import descent.Scheduled;
import descent.kata.Exercise;
import descent.kata.LessonFile;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Table;
import descent.rule.RuleBook;
import descent.rule.RuleExpression;
import descent.rule.RuleNames;
import descent.rule.Tunable;
import descent.train.Experiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every exercise in one table, and runs that say how much each rule depends on its learning rate and gains from a schedule. */
final class WhichOptimizerShow implements Show {
    private static final List<Double> RATES = List.of(1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1.0, 3.0, 10.0);
    private static final int ITERATIONS = 120;
    private static final int LONG = 5 * ITERATIONS;
    private static final String COSINE = "cosine(%d, 0.01)";
    private static final double NEARLY = 1.1;
    private static final double ADAM_DEFAULT = 1e-3;
    private static final String ADAM = "Adam";
    private static final String PLAIN = "BatchGradientDescent";
    private static final String NONE = "–";
    private static final int INPUTS = 784;
    private static final int OUTPUTS = 100;

    /** A loss that no useful network has. */
    private static final double HIGHEST = 10;

    /** How exercises are run that are no rule of their own, or are made for longer runs. */
    private static final Map<String, String> WRITTEN = Map.of(
            "Schedules", "Scheduled(Adam, %s)".formatted(COSINE.formatted(ITERATIONS)),
            "LongSchedules", "Scheduled(Adam, warmUpStableDecay(6, 84, 30, 0.01))",
            "Averaged", "Averaged(Adam, 0.95)");

    private static final List<String> DRAWN =
            List.of(PLAIN, "Momentum", ADAM, "Lookahead", "Lion", "ScheduleFree", "Adafactor", "Muon");

    @Override
    public Shown with(Rules rules) {
        RuleBook book = new RuleBook(rules);
        Map<String, Optimizer> all = new LinkedHashMap<>();
        Exercise.all()
                .forEach(exercise ->
                        written(exercise.name()).ifPresent(rule -> all.put(exercise.name(), book.rule(rule))));
        Map<String, Optimizer> rated = new LinkedHashMap<>(all);
        rated.values().removeIf(rule -> new Tunable(rule).rates().isEmpty());
        RateSweep sweep = RateSweep.of(ITERATIONS, rated, tunable -> RATES);
        double bar = NEARLY * sweep.loss(PLAIN, sweep.best(PLAIN));
        Shown shown = Shown.nothing()
                .picture("thirty", thirty(all, sweep, bar))
                .picture("sensitivity", sensitivity(sweep))
                .picture("schedules", schedules(book, sweep))
                .figure("train", Numbers.count(RateSweep.TRAIN))
                .figure("validation", Numbers.count(RateSweep.VALIDATION))
                .figure("batch", String.valueOf(RateSweep.BATCH))
                .figure("iterations", Numbers.count(ITERATIONS))
                .figure("long", Numbers.count(LONG))
                .figure("rates", String.valueOf(RATES.size()))
                .figure("bar", bar)
                .figure("adamDefault", sweep.loss(ADAM, ADAM_DEFAULT))
                .figure("adamBest", sweep.loss(ADAM, sweep.best(ADAM)));
        for (String rule : List.of(PLAIN, "Momentum", ADAM, "Lion")) {
            shown = shown.figure("decades" + rule, sweep.decades(rule, bar));
        }
        return shown;
    }

    /** How an exercise is run; empty if it moves no θ. */
    private static Optional<String> written(String exercise) {
        return Optional.ofNullable(WRITTEN.get(exercise))
                .or(() -> Optional.of(RuleNames.shown(exercise))
                        .filter(RuleNames::isRule)
                        .map(RateSweep::written));
    }

    private static Table thirty(Map<String, Optimizer> all, RateSweep sweep, double bar) {
        Costs costs = new Costs(INPUTS, OUTPUTS);
        all.forEach(costs::and);
        Map<String, Costs.Cost> measured = costs.measured(ADAM);
        return Table.titled("Every exercise, what it adds to what, and what it costs")
                .words("exercise", "idea", "on top of")
                .numbers("year")
                .numbers(Costs.headings(ADAM))
                .numbers("best η", "decades of η")
                .rows(Exercise.all(), exercise -> {
                    LessonFile lesson = LessonFile.named(exercise.name());
                    List<String> row = new ArrayList<>(List.of(
                            exercise.id() + " " + lesson.title(), lesson.idea(), base(lesson, all), lesson.year()));
                    row.addAll(Optional.ofNullable(measured.get(exercise.name()))
                            .map(Costs.Cost::cells)
                            .orElse(Collections.nCopies(3, NONE)));
                    row.addAll(robustness(exercise.name(), sweep, bar));
                    return row;
                });
    }

    private static List<String> robustness(String rule, RateSweep sweep, double bar) {
        return sweep.losses().containsKey(rule)
                ? List.of(Numbers.setting(sweep.best(rule)), Words.figure(sweep.decades(rule, bar)))
                : Collections.nCopies(2, NONE);
    }

    /** What its record wraps, or what it builds on. */
    private static String base(LessonFile lesson, Map<String, Optimizer> all) {
        return Optional.ofNullable(all.get(lesson.name()))
                .filter(rule -> rule instanceof Scheduled || RuleNames.of(rule).equals(lesson.name()))
                .flatMap(rule -> Hyperparameters.rules(rule).skip(1).findFirst())
                .map(inner -> "any rule, here " + RuleNames.of(inner))
                .orElseGet(() -> lesson.buildsOn().stream()
                        .map(base -> LessonFile.named(base).title())
                        .collect(Collectors.joining(", ")))
                .replaceFirst("^$", NONE);
    }

    private static Figure sensitivity(RateSweep sweep) {
        Figure sensitivity = Figure.of(
                "Loss after %d iterations, by learning rate".formatted(ITERATIONS),
                Axis.log("learning rate η"),
                Axis.log("validation loss"));
        for (String rule : DRAWN) {
            List<Double> losses = RATES.stream()
                    .map(rate -> sweep.loss(rule, rate))
                    .map(loss -> loss > HIGHEST ? Double.NaN : loss)
                    .toList();
            sensitivity = sensitivity.line(LessonFile.named(rule).title(), RATES, losses);
        }
        return sensitivity;
    }

    private static Table schedules(RuleBook book, RateSweep sweep) {
        Experiment experiment = RateSweep.experiment(LONG, LONG);
        for (String rule : List.of("Momentum", "Nesterov", ADAM)) {
            Optimizer best = new Tunable(book.rule(rule)).atRate(sweep.best(rule));
            experiment
                    .lane(rule, best)
                    .lane(
                            rule + ", cosine",
                            new Scheduled(best, book.schedule(RuleExpression.of(COSINE.formatted(LONG)))));
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
