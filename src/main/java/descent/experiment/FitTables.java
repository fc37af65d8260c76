package descent.experiment;

import descent.network.Description;
import descent.report.Numbers;
import descent.report.Table;
import descent.train.Results;
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
        return Table.titled(title)
                .numbers("x", "height", "weight (%)")
                .numbers(lanes.toArray(String[]::new))
                .rows(
                        Peak.all(),
                        peak -> Stream.concat(
                                        Stream.of(
                                                Numbers.difference(peak.x()),
                                                Numbers.difference(peak.height()),
                                                Numbers.percent(peak.weight())),
                                        lanes.stream().map(lane -> cell.apply(lane, peak)))
                                .toList());
    }

    /** Every parameter array of the network. */
    static Table parameters(Description description) {
        return Table.titled("Parameters before the first step")
                .words("array", "shape")
                .numbers("numbers")
                .words("the first of them")
                .rows(description.entries(), FitTables::row)
                .row("all", "", Numbers.count(description.total()), "");
    }

    private static List<String> row(Description.Entry entry) {
        return List.of(entry.name(), joined(entry.shape(), " × "), Numbers.count(entry.length()), shown(entry.first()));
    }

    private static String joined(List<?> values, String separator) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static String shown(List<Double> values) {
        return joined(values.stream().map(Numbers::loss).toList(), ", ");
    }
}
