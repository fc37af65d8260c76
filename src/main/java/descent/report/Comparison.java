package descent.report;

import descent.train.Results;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Our final accuracies beside the published ones. */
final class Comparison {
    private static final String NONE = "\u2013";

    private Comparison() {}

    /**
     * What it comes to: which lane is best, which is worst, and how the first source's figures compare. Empty if no lane has
     * an accuracy.
     */
    static Optional<String> sentence(Results results, List<Published> published) {
        List<LaneRuns> lanes = LaneRuns.of(results);
        int end = lanes.stream().mapToInt(Comparison::last).max().orElse(0);
        Map<String, Double> ours = new LinkedHashMap<>();
        lanes.forEach(lane -> lane.at(Measure.ACCURACY, end).ifPresent(spread -> ours.put(lane.name(), spread.mean())));
        String beside = published.stream()
                .findFirst()
                .flatMap(source -> beside(source, ours, end))
                .orElse("");
        return range(ours).map(range -> "After %s %s%s.".formatted(Numbers.many(end, "iteration"), range, beside));
    }

    private static Optional<String> range(Map<String, Double> ours) {
        Comparator<Map.Entry<String, Double>> byShare = Map.Entry.comparingByValue();
        return ours.entrySet().stream().max(byShare).map(best -> {
            Map.Entry<String, Double> worst =
                    ours.entrySet().stream().min(byShare).orElseThrow();
            String most = Numbers.percent(best.getValue());
            String fewest = Numbers.percent(worst.getValue());
            if (most.equals(fewest)) {
                return "%s has %s %% of the test samples right"
                        .formatted(ours.size() == 1 ? best.getKey() : "every rule", most);
            }
            return "%s has %s %% of the test samples right, the most, and %s %s %%, the fewest"
                    .formatted(best.getKey(), most, worst.getKey(), fewest);
        });
    }

    private static Optional<String> beside(Published source, Map<String, Double> ours, int iteration) {
        List<Double> distances = ours.entrySet().stream()
                .flatMap(own -> source.at(own.getKey(), iteration).stream()
                        .map(their -> 100 * Math.abs(their.mean() - own.getValue())))
                .toList();
        long near = distances.stream().filter(distance -> distance <= 1).count();
        return distances.isEmpty()
                ? Optional.empty()
                : Optional.of("; of the figures of the %s, %d of %d lie within one percentage point of ours"
                        .formatted(source.source(), near, distances.size()));
    }

    private static int last(LaneRuns lane) {
        List<Integer> iterations = lane.iterations();
        return iterations.isEmpty() ? 0 : iterations.get(iterations.size() - 1);
    }

    static Table table(String data, List<LaneRuns> lanes, List<Published> published) {
        boolean several = lanes.stream().anyMatch(lane -> lane.runs().size() > 1);
        Table table = Table.titled(
                        data + ": final test accuracy (%)" + (published.isEmpty() ? "" : " beside published figures"))
                .lane("rule")
                .numbers("ours");
        for (Published source : published) {
            table = table.numbers(source.source(), several ? "dist" : "diff");
        }
        Table filled = table.rows(lanes, lane -> row(lane, published, several));
        return published.isEmpty()
                ? filled
                : filled.note(
                        several
                                ? "dist: published minus ours, in standard deviations of ours over the seeds"
                                : "diff: published minus ours, in percentage points");
    }

    private static List<String> row(LaneRuns lane, List<Published> published, boolean several) {
        int last = last(lane);
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
