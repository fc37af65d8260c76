package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Table;
import descent.rule.RuleBook;
import descent.rule.Tunable;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Part two's rules beside AdamW: the same search for η, then other seeds, and what a step costs. */
final class DoesItPayShow implements Show {
    /** Of a rule's usual rate: short runs of small networks like large ones. */
    private static final List<Integer> TIMES = List.of(3, 10, 30, 100, 300);

    private static final int ITERATIONS = 160;
    private static final int EVERY = 10;
    private static final int SEEDS = 3;
    private static final String FIRST = "AdamW";
    private static final int INPUTS = 784;
    private static final int OUTPUTS = 100;
    private static final String COSINE = "Scheduled(%s, cosine(" + ITERATIONS + ", 0))";
    private static final List<String> DRAWN = List.of(FIRST, "Nesterov", "Lion", "ScheduleFree", "Adafactor", "Muon");

    /** As they are written; all but the averages with a cosine around them. */
    private static final Map<String, String> LANES = new LinkedHashMap<>();

    static {
        for (String plain : List.of(FIRST, "Nesterov", "AmsGrad", "NAdam", "Lion", "Lamb", "Adafactor", "Muon")) {
            LANES.put(plain, COSINE.formatted(RateSweep.written(plain)));
        }
        LANES.put("AdEmaMix", COSINE.formatted("AdEmaMix(beta3=0.99)"));
        LANES.put("ClipByNorm", COSINE.formatted("ClipByNorm(AdamW)"));
        LANES.put("Sam", COSINE.formatted("Sam(AdamW)"));
        LANES.put("Averaged", "Averaged(AdamW, 0.98)");
        LANES.put("ScheduleFree", "ScheduleFree(AdamW(beta1=0))");
    }

    @Override
    public Shown with(Rules rules) {
        RuleBook book = new RuleBook(rules);
        Map<String, Optimizer> open = new LinkedHashMap<>();
        LANES.forEach((name, written) -> open.put(name, book.rule(written)));
        RateSweep sweep = RateSweep.of(ITERATIONS, open, DoesItPayShow::rates);
        Experiment experiment = RateSweep.experiment(ITERATIONS, EVERY).seed(1).seeds(SEEDS);
        open.forEach((name, rule) -> experiment.lane(name, new Tunable(rule).atRate(sweep.best(name))));
        Results results = experiment.run();
        Costs costs = new Costs(INPUTS, OUTPUTS);
        open.forEach(costs::and);
        return Shown.nothing()
                .picture("beside", beside(sweep, results, costs.measured(FIRST)))
                .picture("losses", losses(results))
                .figure("rates", String.valueOf(TIMES.size()))
                .figure("least", String.valueOf(TIMES.get(0)))
                .figure("most", String.valueOf(TIMES.get(TIMES.size() - 1)))
                .figure("iterations", Numbers.count(ITERATIONS))
                .figure("seeds", String.valueOf(SEEDS))
                .figure("rules", String.valueOf(LANES.size()))
                .figure("train", Numbers.count(RateSweep.TRAIN))
                .figure("validation", Numbers.count(RateSweep.VALIDATION))
                .figure("batch", String.valueOf(RateSweep.BATCH));
    }

    private static List<Double> rates(Tunable rule) {
        double usual = rule.rate().orElseThrow();
        return TIMES.stream().map(times -> usual * times).toList();
    }

    private static Table beside(RateSweep sweep, Results results, Map<String, Costs.Cost> costs) {
        List<String> best = LANES.keySet().stream()
                .sorted(Comparator.comparingDouble(name -> ends(results, name).getAverage()))
                .toList();
        return Table.titled("The least mean loss first")
                .lane("rule")
                .numbers("best η", "mean loss", "from – to", "steps to %s's loss (%%)".formatted(FIRST))
                .numbers(Costs.headings(FIRST))
                .rows(best, name -> {
                    DoubleSummaryStatistics ends = ends(results, name);
                    List<String> row = new ArrayList<>(List.of(
                            name,
                            Words.figure(sweep.best(name)),
                            Words.figure(ends.getAverage()),
                            Words.figure(ends.getMin()) + " – " + Words.figure(ends.getMax()),
                            share(results, name)));
                    row.addAll(costs.get(name).cells());
                    return row;
                });
    }

    private static DoubleSummaryStatistics ends(Results results, String name) {
        return results.of(name).stream()
                .mapToDouble(history -> history.last().loss())
                .summaryStatistics();
    }

    /** In how many hundredths of the steps it comes down to where the first rule ends, if it does so on every seed. */
    private static String share(Results results, String name) {
        List<History> own = results.of(name);
        List<History> first = results.of(FIRST);
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double bar = first.get(seed).last().loss();
            OptionalInt reached = own.get(seed).evaluations().stream()
                    .filter(each -> each.loss() <= bar)
                    .mapToInt(Evaluation::iteration)
                    .findFirst();
            if (reached.isEmpty()) {
                return "–";
            }
            sum += 100.0 * reached.getAsInt() / ITERATIONS / SEEDS;
        }
        return "%.0f".formatted(sum);
    }

    private static Figure losses(Results results) {
        Figure losses = Figure.of(
                "Validation loss, first of %d seeds".formatted(SEEDS),
                Axis.linear("iteration"),
                Axis.log("validation loss"));
        for (String name : DRAWN) {
            List<Evaluation> evaluations = results.of(name).get(0).evaluations();
            losses = losses.line(
                    name,
                    evaluations.stream().map(each -> (double) each.iteration()).toList(),
                    evaluations.stream().map(Evaluation::loss).toList());
        }
        return losses;
    }
}
