package descent.experiment.race;

import descent.function.AnalyticFunction;
import descent.function.Entry;
import descent.function.Point;
import descent.function.Trajectory;
import descent.report.Numbers;
import descent.report.SetupTables;
import descent.report.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a race. */
final class RaceTables {
    private static final double ROUNDING = 1e-9;
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private RaceTables() {}

    /** Where each lane ended, from the lowest value to the highest; lanes that diverged come last. */
    static Table results(RaceResult result) {
        List<Trajectory> ranked = result.runs().stream()
                .sorted(Comparator.comparingDouble(RaceTables::rank))
                .toList();
        return Table.titled("%s from %s, %s gradients each"
                        .formatted(
                                result.race().function().about().name(),
                                coordinates(result.race().start()),
                                Numbers.count(result.race().gradients())))
                .lane("rule")
                .numbers("η", "lowest f", "last f")
                .words("ended at")
                .rows(ranked, run -> row(result, run));
    }

    private static List<String> row(RaceResult result, Trajectory run) {
        return List.of(
                run.entry().name(),
                rate(run.entry()),
                figure(lowest(run)),
                run.diverged() ? "–" : figure(run.last().value()),
                ending(result, run));
    }

    private static double rank(Trajectory run) {
        return run.diverged() ? Double.POSITIVE_INFINITY : run.last().value();
    }

    /** The lowest finite value on a rule's way. */
    static double lowest(Trajectory run) {
        return run.points().stream()
                .mapToDouble(Point::value)
                .filter(Double::isFinite)
                .min()
                .orElseThrow();
    }

    private static String ending(RaceResult result, Trajectory run) {
        if (run.diverged()) {
            return "diverged at step " + run.last().step();
        }
        String place = coordinates(run.last().theta());
        return result.race().inPicture(run.last()) ? place : place + ", outside the picture";
    }

    /** Every lane's hyperparameters, and where its learning rate is from. */
    static Table rules(RaceResult result) {
        List<Entry> entries = result.runs().stream().map(Trajectory::entry).toList();
        return Table.titled("Rules")
                .lane("rule")
                .words("hyperparameters", "learning rate")
                .rows(
                        entries,
                        entry -> List.of(entry.name(), SetupTables.hyperparameters(entry.optimizer()), source(entry)));
    }

    private static String source(Entry entry) {
        if (entry.learningRate().isEmpty()) {
            return "none";
        }
        return entry.trials() == 0 ? "given" : "best of %d trials".formatted(entry.trials());
    }

    /** Where the learning rates are from, in a line. */
    static String origin(RaceResult result) {
        int trials = result.runs().stream()
                .mapToInt(run -> run.entry().trials())
                .max()
                .orElse(0);
        return trials == 0 ? "η: given" : "η: the best of %d trials for each rule".formatted(trials);
    }

    /** The function's known points of zero gradient. */
    static Table stationaryPoints(AnalyticFunction function) {
        return Table.titled("Where its gradient is zero (known points)")
                .words("what", "where")
                .numbers("f there")
                .rows(
                        function.stationaryPoints(),
                        point -> List.of(
                                point.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                coordinates(point.at()),
                                figure(point.value())));
    }

    private static String rate(Entry entry) {
        return entry.learningRate().isPresent()
                ? Numbers.setting(entry.learningRate().getAsDouble())
                : "none";
    }

    /** A point: "(3, 0.5)". What lies within rounding of zero is shown as zero. */
    static String coordinates(double[] point) {
        return Arrays.stream(point)
                .mapToObj(x -> figure(Math.abs(x) < ROUNDING ? 0 : x))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A number with four digits, without zeros at its end. */
    static String figure(double value) {
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
        return value == 0 || rounded.scale() < 7 && rounded.precision() - rounded.scale() < 7
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%.3e", value).replaceFirst("\\.?0*e\\+?(-?)0*", "e$1");
    }
}
