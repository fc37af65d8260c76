package descent.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Our final accuracies beside the published ones. */
final class Comparison {
    private static final String NONE = "\u2013";

    private Comparison() {}

    static Table table(String data, List<LaneRuns> lanes, List<Published> published) {
        boolean several = lanes.stream().anyMatch(lane -> lane.runs().size() > 1);
        Table table = Table.titled(data + ": final test accuracy (%) beside published figures")
                .lane("rule")
                .numbers("ours");
        for (Published source : published) {
            table = table.numbers(source.source(), several ? "dist" : "diff");
        }
        return table.rows(lanes, lane -> row(lane, published, several))
                .note(
                        several
                                ? "dist: published minus ours, in standard deviations of ours over the seeds"
                                : "diff: published minus ours, in percentage points");
    }

    private static List<String> row(LaneRuns lane, List<Published> published, boolean several) {
        List<Integer> iterations = lane.iterations();
        int last = iterations.get(iterations.size() - 1);
        Optional<Spread> ours = lane.at(Measure.ACCURACY, last);
        Stream<String> theirs = published.stream()
                .map(source -> source.at(lane.name(), last))
                .flatMap(their -> Stream.of(
                        their.map(Comparison::percent).orElse(NONE),
                        ours.flatMap(our -> their.flatMap(one -> distance(our, one, several)))
                                .orElse(NONE)));
        String own = ours.map(Comparison::percent).orElse(lane.endedAt().isPresent() ? lane.end() : NONE);
        return Stream.concat(Stream.of(lane.name(), own), theirs).toList();
    }

    /** In deviations where there are several seeds, which is empty if they all agree; else in percentage points. */
    private static Optional<String> distance(Spread ours, Spread theirs, boolean several) {
        if (!several) {
            return Optional.of(Numbers.difference(100 * (theirs.mean() - ours.mean())));
        }
        return ours.varies() ? Optional.of(Numbers.difference(ours.distance(theirs.mean()))) : Optional.empty();
    }

    private static String percent(Spread spread) {
        String mean = Numbers.percent(spread.mean());
        return spread.count() < 2 ? mean : mean + "\u00b1" + Numbers.percent(spread.deviation());
    }
}
