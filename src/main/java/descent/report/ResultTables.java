package descent.report;

import static descent.report.Table.Column.lane;
import static descent.report.Table.Column.number;

import descent.train.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of figures that every experiment has. */
public final class ResultTables {
    /** As many as fit into 80 characters beside the lane's name. */
    private static final int MOST_ITERATIONS = 6;

    private static final String NONE = "\u2013";

    private ResultTables() {}

    /**
     * A measure at up to six iterations, the last among them: the mean over the seeds, and at the end its deviation where
     * there are several. A lane that diverged says so.
     */
    public static Table byIteration(Results results, Measure measure) {
        List<LaneRuns> lanes = LaneRuns.of(results);
        List<Integer> iterations = thinned(lanes);
        List<Table.Column> columns = new ArrayList<>(List.of(lane("rule")));
        iterations.forEach(iteration -> columns.add(number(String.valueOf(iteration))));
        boolean several = lanes.stream().anyMatch(lane -> lane.runs().size() > 1);
        columns.add(several ? number("\u00b1") : number("seconds"));
        Table table = Table.of(title(results, measure), columns);
        for (LaneRuns lane : lanes) {
            table = table.row(row(lane, measure, iterations, several));
        }
        return noted(table, lanes);
    }

    /** Our final accuracy beside the published ones, in % and percentage points. */
    public static Table compared(Results results, List<Published> published) {
        return Comparison.table(results.data().name(), LaneRuns.of(results), published);
    }

    private static String title(Results results, Measure measure) {
        return "%s: %s after so many iterations"
                .formatted(results.data().name(), measure.labelWithUnit(results.data()));
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
                .orElseGet(() -> diedHere(lane, iteration, iterations) ? "diverged" : NONE);
    }

    /** Whether this is the first column at or after the lane's divergence. */
    private static boolean diedHere(LaneRuns lane, int iteration, List<Integer> iterations) {
        int died = lane.divergedAt().orElse(Integer.MAX_VALUE);
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
