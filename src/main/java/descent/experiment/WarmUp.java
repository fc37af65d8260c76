package descent.experiment;

import descent.Optimizer;
import descent.data.Data;
import descent.report.Axis;
import descent.report.Block;
import descent.report.Curves;
import descent.report.Figure;
import descent.report.Measure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Report;
import descent.report.ResultTables;
import descent.report.Section;
import descent.report.Series;
import descent.report.Table;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why RAdam exists: Adam's first ten steps without warm-up, with it, and RAdam's.
 *
 * @see <a href="https://arxiv.org/abs/1908.03265">Liu et al. 2020, On the Variance of the Adaptive Learning Rate and
 *     Beyond, figures 2 and 3</a>
 */
final class WarmUp extends Reproduction {
    private static final double RATE = 0.01;
    private static final int WARM_UP = 500;
    private static final int STEPS = 10;
    private static final int ITERATIONS = 1_000;
    private static final int EVALUATIONS = 10;
    private static final Lineup LINEUP = Lineup.of("Adam(0.01)")
            .and("Adam, warm-up", "Scheduled(Adam(0.01), warmUp(%d))".formatted(WARM_UP))
            .and("RAdam", "RAdam(0.01)");

    WarmUp() {
        super(
                "warmup",
                "why RAdam exists: gradients and steps of Adam's first ten steps",
                LINEUP,
                Choice.union(Choice.OF_KEPT_RUNS, Choice.OF_RULES));
    }

    @Override
    public Report run(Setting setting) {
        int steps = setting.options().recipe().iterations().orElse(ITERATIONS);
        int batch = setting.options().recipe().batchSize().orElse(MnistComparison.BATCH);
        List<Contender> contenders = setting.contenders(LINEUP, () -> steps);
        Data data = setting.mnist();
        Map<String, FirstSteps> first = new LinkedHashMap<>();
        Experiment experiment = setting.experiment(name())
                .data(data)
                .model(MnistComparison.MODEL)
                .batchSize(batch)
                .iterations(steps)
                .evaluateEvery(Math.max(1, steps / EVALUATIONS));
        long seed = setting.seed();
        for (Contender contender : contenders) {
            Optimizer rule = contender.optimizer().get();
            first.put(contender.name(), FirstSteps.of(guarded(rule), MnistComparison.MODEL, data, batch, STEPS, seed));
            experiment.lane(contender.name(), rule);
        }
        Results results = setting.watched(experiment);
        return new Report(
                "Adam's first steps on " + data.name(),
                SUMMARIES.text(
                        name(),
                        Map.of(
                                "rates",
                                setting.with().isEmpty()
                                        ? " η is %s for all, the warm-up takes %d steps."
                                                .formatted(Numbers.setting(RATE), WARM_UP)
                                        : "")),
                results,
                sections(first, results));
    }

    /** What it throws ends its lane, which says so. */
    private static Optimizer guarded(Optimizer rule) {
        return new Guarded("", rule, note -> {});
    }

    private static List<Section> sections(Map<String, FirstSteps> first, Results results) {
        List<Block> histograms = new ArrayList<>();
        first.forEach((rule, steps) -> {
            histograms.add(histogram(rule + ": gradients |g|", "|g|", steps.gradients()));
            histograms.add(histogram(rule + ": steps |Δθ|", "|Δθ|", steps.moves()));
        });
        List<Block> curves = new ArrayList<>();
        Curves.of(results, Measure.TEST_LOSS).ifPresent(curves::add);
        Curves.of(results, Measure.ACCURACY).ifPresent(curves::add);
        return List.of(
                Section.of("Figures", table(first), ResultTables.byIteration(results, Measure.ACCURACY)),
                new Section("Histograms", histograms),
                new Section("Training", curves),
                Section.of("What to see", verdict(first, results)));
    }

    private static Table table(Map<String, FirstSteps> first) {
        return Table.titled("Median over the parameters that have a gradient")
                .lane("rule")
                .numbers("|g|, step 1", "|g|, step 10", "|Δθ|, step 1", "|Δθ|, step 10")
                .rows(first.entrySet(), lane -> row(lane.getKey(), lane.getValue()));
    }

    private static List<String> row(String rule, FirstSteps steps) {
        return List.of(
                rule,
                median(steps.gradients(), 0),
                median(steps.gradients(), STEPS - 1),
                median(steps.moves(), 0),
                median(steps.moves(), STEPS - 1));
    }

    private static String median(List<double[]> steps, int index) {
        return "%.1e".formatted(medianOf(steps.get(index)));
    }

    private static double medianOf(double[] magnitudes) {
        double[] moved =
                Arrays.stream(magnitudes).filter(value -> value > 0).sorted().toArray();
        return moved.length == 0 ? 0 : moved[moved.length / 2];
    }

    private static Figure histogram(String title, String label, List<double[]> steps) {
        Figure figure = Figure.of(title, Axis.log(label), Axis.linear("parameters (%)"));
        for (int step : new int[] {1, 2, 5, 10}) {
            Histogram bins = Histogram.of(steps.get(step - 1));
            figure = figure.with(Series.steps("step " + step, bins.from(), bins.percent()));
        }
        return figure;
    }

    private static Paragraph verdict(Map<String, FirstSteps> first, Results results) {
        StringBuilder moves = new StringBuilder();
        first.forEach((rule, steps) ->
                moves.append("%s moves the median parameter by %s in step 1 and by %s in step %d. "
                        .formatted(rule, median(steps.moves(), 0), median(steps.moves(), STEPS - 1), STEPS)));
        long seeds = results.lanes().stream().map(History::seed).distinct().count();
        return VERDICTS.paragraph("warmup", Map.of("moves", moves, "seeds", Numbers.many(seeds, "seed")));
    }
}
