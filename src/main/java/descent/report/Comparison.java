package descent.report;

import static descent.report.Table.Column.lane;
import static descent.report.Table.Column.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Our final accuracies beside the published ones. */
final class Comparison {
    private static final String NONE = "\u2013";

    private Comparison() {}

    static Table table(String data, List<Lane> lanes, List<Published> published) {
        boolean several = lanes.stream().anyMatch(lane -> lane.runs().size() > 1);
        List<Table.Column> columns = new ArrayList<>(List.of(lane("rule"), number("ours")));
        for (Published source : published) {
            columns.add(number(source.source()));
            columns.add(number("diff"));
            if (several) {
                columns.add(number("dist"));
            }
        }
        Table table = Table.of(data + ": final test accuracy (%) beside published figures", columns);
        for (Lane lane : lanes) {
            table = table.row(row(lane, published, several));
        }
        table = table.note("diff: published minus ours, in percentage points");
        return several ? table.note("dist: the same in standard deviations of ours over the seeds") : table;
    }

    private static List<String> row(Lane lane, List<Published> published, boolean several) {
        List<Integer> iterations = lane.iterations();
        int last = iterations.get(iterations.size() - 1);
        Optional<Spread> ours = lane.at(Measure.ACCURACY, last);
        Stream<String> theirs =
                published.stream().flatMap(source -> cells(ours, source.at(lane.name(), last), several));
        String own = ours.map(Comparison::percent).orElse(lane.divergedAt().isPresent() ? "diverged" : NONE);
        return Stream.concat(Stream.of(lane.name(), own), theirs).toList();
    }

    private static Stream<String> cells(Optional<Spread> ours, Optional<Spread> theirs, boolean several) {
        String difference = ours.flatMap(our -> theirs.map(their -> their.mean() - our.mean()))
                .map(share -> Numbers.difference(100 * share))
                .orElse(NONE);
        String distance = ours.filter(Spread::varies)
                .flatMap(our -> theirs.map(their -> our.distance(their.mean())))
                .map(deviations -> Numbers.difference(deviations))
                .orElse(NONE);
        String published = theirs.map(Comparison::percent).orElse(NONE);
        return several ? Stream.of(published, difference, distance) : Stream.of(published, difference);
    }

    private static String percent(Spread spread) {
        String mean = Numbers.percent(spread.mean());
        return spread.count() < 2 ? mean : mean + "\u00b1" + Numbers.percent(spread.deviation());
    }
}
