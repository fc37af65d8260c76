package descent.report;

import descent.rule.Tunable;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import descent.train.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of figures that every experiment has. */
public final class ResultTables {
    /** As many as fit into 80 characters beside the lane's name. */
    private static final int MOST_ITERATIONS = 6;

    private static final String NONE = "\u2013";

    private ResultTables() {}

    /** By iteration; see {@link #by(Scale, Results, Measure)}. */
    public static Table byIteration(Results results, Measure measure) {
        return by(Scale.ITERATIONS, results, measure);
    }

    /**
     * A measure at up to six iterations, the last among them: the mean over the seeds, and at the end its deviation where
     * there are several. A lane that diverged says so.
     */
    public static Table by(Scale scale, Results results, Measure measure) {
        List<LaneRuns> lanes = LaneRuns.of(results);
        List<Integer> iterations = thinned(lanes);
        boolean several = lanes.stream().anyMatch(lane -> lane.runs().size() > 1);
        Table table = Table.titled("%s: %s after so many %ss"
                        .formatted(results.data().name(), measure.labelWithUnit(results.data()), scale.unit()))
                .lane("rule")
                .numbers(iterations.stream().map(scale::text).toArray(String[]::new))
                .numbers(several ? "\u00b1" : "seconds")
                .rows(lanes, lane -> row(lane, measure, iterations, several));
        return noted(table, lanes);
    }

    /** A table with the remark that belongs to lanes at different learning rates. */
    public static Table untuned(Table table, Results results) {
        long rates = results.lanes().stream()
                .flatMap(lane -> new Tunable(lane.optimizer()).rate().stream().boxed())
                .distinct()
                .count();
        return rates < 2
                ? table
                : table.note("rates were set by hand, not searched: for which rule is better, see the contest");
    }

    /** For each lane and seed, the checkpoint that was best on the validation samples and what the test samples say of it. */
    public static Table selected(Scale scale, Results results) {
        List<LaneRuns> lanes = LaneRuns.of(results);
        boolean several = lanes.stream().anyMatch(lane -> lane.runs().size() > 1);
        Table table = Table.titled("%s: the best checkpoint on the validation samples, tested once"
                        .formatted(results.data().name()))
                .lane("rule")
                .numbers(several ? "seeds" : "seed", scale.unit(), "val. loss", "val. (%)", "test loss", "test (%)");
        return several
                ? table.numbers("\u00b1")
                        .rows(lanes, lane -> overSeeds(scale, lane))
                        .note(
                                "means over the seeds whose lane kept a checkpoint; \u00b1: standard deviation of the test accuracy")
                : table.rows(lanes, lane -> selected(scale, lane.runs().get(0)));
    }

    /** The means, and the deviation of what the test samples say. */
    private static List<String> overSeeds(Scale scale, LaneRuns lane) {
        List<History> kept =
                lane.runs().stream().filter(run -> run.selection().isPresent()).toList();
        List<String> cells = new ArrayList<>(List.of(lane.name(), String.valueOf(kept.size())));
        if (kept.isEmpty()) {
            cells.addAll(Collections.nCopies(6, NONE));
            return cells;
        }
        Spread accuracy = mean(kept, run -> selection(run).testAccuracy().orElse(Double.NaN));
        cells.add("%.1f"
                .formatted(
                        mean(kept, run -> scale.of(selection(run).iteration())).mean()));
        cells.add(Numbers.loss(mean(kept, run -> best(run).loss()).mean()));
        cells.add(share(
                mean(kept, run -> best(run).accuracy().orElse(Double.NaN)).mean()));
        cells.add(Numbers.loss(mean(kept, run -> selection(run).testLoss()).mean()));
        cells.add(share(accuracy.mean()));
        cells.add(kept.size() > 1 ? share(accuracy.deviation()) : NONE);
        return cells;
    }

    private static Spread mean(List<History> runs, ToDoubleFunction<History> figure) {
        return Spread.of(runs.stream().mapToDouble(figure).toArray());
    }

    private static Selection selection(History run) {
        return run.selection().orElseThrow();
    }

    private static String share(double share) {
        return Double.isNaN(share) ? NONE : Numbers.percent(share);
    }

    private static List<String> selected(Scale scale, History history) {
        Stream<String> own = Stream.of(history.lane(), String.valueOf(history.seed()));
        Stream<String> figures = history.selection()
                .map(selection -> figures(scale, history, selection))
                .orElseGet(() -> Stream.generate(() -> NONE).limit(5));
        return Stream.concat(own, figures).toList();
    }

    private static Stream<String> figures(Scale scale, History history, Selection selection) {
        Evaluation best = best(history);
        return Stream.of(
                scale.text(selection.iteration()),
                Numbers.loss(best.loss()),
                percent(best.accuracy()),
                Numbers.loss(selection.testLoss()),
                percent(selection.testAccuracy()));
    }

    /** The evaluation that the kept checkpoint is of. */
    private static Evaluation best(History run) {
        return run.evaluations().stream()
                .filter(evaluation -> evaluation.iteration() == selection(run).iteration())
                .findFirst()
                .orElseThrow();
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : NONE;
    }

    /** Our final accuracy beside the published ones, in % and percentage points. */
    public static Table compared(Results results, List<Published> published) {
        return Comparison.table(results.data().name(), LaneRuns.of(results), published);
    }

    private static List<String> row(LaneRuns lane, Measure measure, List<Integer> iterations, boolean several) {
        Stream<String> figures = iterations.stream().map(iteration -> cell(lane, measure, iteration, iterations));
        String last = several
                ? lane.at(measure, iterations.get(iterations.size() - 1))
                        .map(spread -> measure.format(spread.deviation()))
                        .orElse(NONE)
                : Numbers.seconds(lane.seconds());
        return Stream.of(Stream.of(lane.name()), figures, Stream.of(last))
                .flatMap(s -> s)
                .toList();
    }

    private static String cell(LaneRuns lane, Measure measure, int iteration, List<Integer> iterations) {
        return lane.at(measure, iteration)
                .map(spread -> measure.format(spread.mean()))
                .orElseGet(() -> diedHere(lane, iteration, iterations) ? lane.end() : NONE);
    }

    /** Whether this is the first column at or after the lane's divergence. */
    private static boolean diedHere(LaneRuns lane, int iteration, List<Integer> iterations) {
        int died = lane.endedAt().orElse(Integer.MAX_VALUE);
        return iterations.stream().filter(shown -> shown >= died).findFirst().stream()
                .anyMatch(first -> first == iteration);
    }

    private static Table noted(Table table, List<LaneRuns> lanes) {
        Table noted = table;
        for (LaneRuns lane : lanes) {
            if (lane.divergence().isPresent()) {
                noted = noted.note(lane.name() + ": " + lane.divergence().get());
            }
        }
        return noted;
    }

    private static List<Integer> thinned(List<LaneRuns> lanes) {
        List<Integer> all = lanes.stream()
                .map(LaneRuns::iterations)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
        int shown = Math.min(MOST_ITERATIONS, all.size());
        return IntStream.rangeClosed(1, shown)
                .mapToObj(i -> all.get(i * all.size() / shown - 1))
                .toList();
    }
}
