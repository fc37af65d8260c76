package descent.experiment;

import descent.Optimizer;
import descent.data.Data;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Report;
import descent.report.Section;
import descent.report.Spread;
import descent.report.Table;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.rule.Tunable;
import descent.train.Experiment;
import descent.train.Results;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much a rule's result depends on its learning rate: accuracy against η over four decades. */
final class Robustness extends Reproduction {
    private static final int ITERATIONS = 1_000;
    private static final List<Double> RATES = List.of(1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1.0);

    /** A share of the best accuracy that counts as working. */
    private static final double WORKING = 0.99;

    private static final Lineup LINEUP = Lineup.of("GradientDescent, Momentum, Adam, RAdam, Lookahead");

    /** A rule whose learning rate is open. */
    private record Open(Contender contender) {
        String name() {
            return contender.name();
        }

        String lane(double rate) {
            return name() + " η " + Numbers.setting(rate);
        }

        Optimizer at(double rate) {
            return new Tunable(contender.optimizer().get()).atRate(rate);
        }
    }

    Robustness() {
        super(
                "robustness",
                "accuracy against the learning rate over four decades",
                LINEUP,
                Choice.union(Choice.OF_KEPT_RUNS, Choice.OF_RULES));
    }

    @Override
    public Report run(Setting setting) {
        int steps = setting.options().recipe().iterations().orElse(ITERATIONS);
        int batch = setting.options().recipe().batchSize().orElse(MnistComparison.BATCH);
        List<Open> rules =
                setting.contenders(LINEUP, () -> steps).stream().map(Open::new).toList();
        rules.forEach(rule -> rule.at(RATES.get(0)));
        Data data = setting.mnist();
        Experiment experiment = setting.experiment(name())
                .data(data)
                .model(MnistComparison.MODEL)
                .batchSize(batch)
                .iterations(steps)
                .evaluateEvery(steps);
        for (Open rule : rules) {
            RATES.forEach(rate -> experiment.lane(rule.lane(rate), rule.at(rate)));
        }
        Results results = setting.watched(experiment);
        return new Report(
                "Accuracy against the learning rate on " + data.name(),
                SUMMARIES.text("robustness", Map.of("steps", Numbers.count(steps), "batch", batch)),
                results,
                List.of(
                        Section.of("Figures", table(data, rules, results), new Paragraph(verdict(rules, results))),
                        Section.of("Curve", figure(data, rules, results, steps))));
    }

    private static Table table(Data data, List<Open> rules, Results results) {
        return Table.titled("%s: test accuracy (%%) by learning rate".formatted(data.name()))
                .lane("rule")
                .numbers(RATES.stream().map(Numbers::setting).toArray(String[]::new))
                .rows(
                        rules,
                        rule -> Stream.concat(
                                        Stream.of(rule.name()), RATES.stream().map(rate -> cell(results, rule, rate)))
                                .toList());
    }

    private static String cell(Results results, Open rule, double rate) {
        boolean diverged = results.of(rule.lane(rate)).stream()
                .anyMatch(history -> history.endedAt().isPresent());
        return diverged ? "div." : "%.1f".formatted(accuracy(results, rule, rate));
    }

    private static Figure figure(Data data, List<Open> rules, Results results, int steps) {
        String title = "%s, test accuracy after %,d iterations".formatted(data.name(), steps);
        Figure figure = Figure.of(title, Axis.log("learning rate η"), Axis.linear("test accuracy (%)"));
        for (Open rule : rules) {
            figure = figure.line(
                    rule.name(),
                    RATES,
                    RATES.stream().map(rate -> accuracy(results, rule, rate)).toList());
        }
        return figure;
    }

    /** In %, the mean over the seeds; a lane that diverged is as good as guessing was when it ended. */
    private static double accuracy(Results results, Open rule, double rate) {
        double[] shares = results.of(rule.lane(rate)).stream()
                .mapToDouble(history -> history.last().accuracy().orElse(0))
                .toArray();
        return 100 * Spread.of(shares).mean();
    }

    private static String verdict(List<Open> rules, Results results) {
        return rules.stream()
                .map(rule -> "%s comes within 1 %% of its own best at %d of %d learning rates"
                        .formatted(rule.name(), working(rule, results), RATES.size()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static long working(Open rule, Results results) {
        List<Double> accuracies =
                RATES.stream().map(rate -> accuracy(results, rule, rate)).toList();
        double best = accuracies.stream().mapToDouble(a -> a).max().orElseThrow();
        return accuracies.stream().filter(a -> a >= WORKING * best).count();
    }
}
