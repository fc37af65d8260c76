package descent.experiment;

import descent.network.Description;
import descent.report.Numbers;
import descent.report.Table;
import descent.train.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which peak was fitted when, and what the network consists of. */
final class FitTables {
    private static final String NONE = "–";

    private FitTables() {}

    /** The first iteration at which each rule had each peak. */
    static Table fitted(Fits fits, Results results) {
        return peaks("First iteration that finds a peak fitted", results, (lane, peak) -> {
                    OptionalInt first = fits.fitted(lane, peak);
                    return first.isPresent() ? Numbers.count(first.getAsInt()) : NONE;
                })
                .note("fitted: at most %s %% of the peak's square is left; looked at every %d iterations, seed %d"
                        .formatted(Numbers.setting(100 * Fits.FITTED), Fits.EVERY, results.seed()))
                .note("weight: the peak's share in the square of the whole curve");
    }

    /** What each rule has left of each peak at the end. */
    static Table left(Fits fits, Results results) {
        return peaks(
                        "Squared error left of each peak in the end (%)",
                        results, (lane, peak) -> Numbers.percent(peak.left(fits.last(lane))))
                .note("100 %% is the error of a fit that is 0 everywhere; seed %d".formatted(results.seed()));
    }

    private static Table peaks(String title, Results results, BiFunction<String, Peak, String> cell) {
        List<String> lanes = FitFigures.lanes(results);
        List<Table.Column> columns = new ArrayList<>(
                List.of(Table.Column.number("x"), Table.Column.number("height"), Table.Column.number("weight (%)")));
        lanes.forEach(lane -> columns.add(Table.Column.number(lane)));
        Table table = Table.of(title, columns);
        for (Peak peak : Peak.all()) {
            Stream<String> own = Stream.of(
                    Numbers.difference(peak.x()), Numbers.difference(peak.height()), Numbers.percent(peak.weight()));
            table = table.row(Stream.concat(own, lanes.stream().map(lane -> cell.apply(lane, peak)))
                    .toList());
        }
        return table;
    }

    /** Every parameter array of the network. */
    static Table parameters(Description description) {
        Table table = Table.of(
                "Parameters before the first step",
                List.of(
                        Table.Column.text("array"),
                        Table.Column.text("shape"),
                        Table.Column.number("numbers"),
                        Table.Column.text("the first of them")));
        for (Description.Entry entry : description.entries()) {
            table = table.row(List.of(
                    entry.name(), joined(entry.shape(), " × "), Numbers.count(entry.length()), shown(entry.first())));
        }
        return table.row(List.of("all", "", Numbers.count(description.total()), ""));
    }

    private static String joined(List<?> values, String separator) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static String shown(List<Double> values) {
        return joined(values.stream().map(Numbers::loss).toList(), ", ");
    }
}
