package descent.experiment.sweep;

import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Plot;
import descent.report.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A sweep's figures: lines for one hyperparameter, a map for two, and points for each of several. */
final class SweepFigures {
    private static final int MOST_LINES = 8;
    /** A decade, but for rounding. */
    private static final double WIDE = 9.99;

    private SweepFigures() {}

    /** In the order in which they are worth looking at; empty if every setting diverged. */
    static List<Plot> of(SweepResult result) {
        if (result.chosen().isEmpty()) {
            return List.of();
        }
        List<String> names = result.sweep().space().names();
        List<Plot> plots = new ArrayList<>();
        if (names.size() == 2) {
            plots.add(SweepMap.of(result));
        }
        if (names.size() == 2 && result.sweep().space() instanceof Grid grid) {
            boolean first = grid.values().get(names.get(0)).size()
                    >= grid.values().get(names.get(1)).size();
            plots.add(lines(result, names.get(first ? 0 : 1), names.get(first ? 1 : 0), grid));
        } else {
            names.forEach(name -> plots.add(single(result, name)));
        }
        return plots;
    }

    private static Figure single(SweepResult result, String name) {
        boolean line =
                result.sweep().space() instanceof Grid grid && grid.names().size() == 1;
        Series.Style style = line ? Series.Style.LINE : Series.Style.POINTS;
        return figure(result, name, List.of(series(result, result.rule(), name, style, trial -> true)));
    }

    /** A line for each value of the second hyperparameter. */
    private static Figure lines(SweepResult result, String along, String across, Grid grid) {
        List<Double> values = grid.values().get(across);
        if (values.size() > MOST_LINES) {
            return single(result, along);
        }
        List<Series> series = values.stream()
                .map(value -> series(
                        result,
                        "%s %s".formatted(across, Numbers.setting(value)),
                        along,
                        Series.Style.LINE,
                        trial -> trial.candidate().values().get(across).equals(value)))
                .toList();
        return figure(result, along, series);
    }

    private static Series series(
            SweepResult result, String name, String along, Series.Style style, Predicate<SweepTrial> which) {
        List<SweepTrial> trials = result.trials().stream()
                .filter(which)
                .sorted(Comparator.comparing(trial -> trial.candidate().values().get(along)))
                .toList();
        List<Double> x = trials.stream()
                .map(trial -> trial.candidate().values().get(along))
                .toList();
        List<Double> y = trials.stream().map(SweepFigures::loss).toList();
        return new Series(name, style, x, y, List.of(), Optional.empty());
    }

    /** A gap where it diverged. */
    static double loss(SweepTrial trial) {
        return trial.trained().map(trained -> trained.validation().loss()).orElse(Double.NaN);
    }

    private static Figure figure(SweepResult result, String along, List<Series> series) {
        List<Double> losses = result.trials().stream()
                .map(SweepFigures::loss)
                .filter(Double::isFinite)
                .toList();
        return new Figure(
                "Validation loss by " + along,
                axis(along, isLogarithmic(result, along)),
                axis("validation loss", isWide(losses)),
                series);
    }

    private static Axis axis(String label, boolean logarithmic) {
        return logarithmic ? Axis.log(label) : Axis.linear(label);
    }

    /** The scale of a hyperparameter's axis: that which it was drawn on or, on a grid, that which suits its values. */
    static boolean isLogarithmic(SweepResult result, String name) {
        if (result.sweep().space() instanceof Ranges ranges) {
            return ranges.ranges().stream()
                    .anyMatch(range -> range.name().equals(name) && range.scale() == Range.Scale.LOG);
        }
        return isWide(((Grid) result.sweep().space()).values().get(name));
    }

    /** Whether a logarithmic axis suits them: positive, and a decade or more apart. */
    private static boolean isWide(Collection<Double> values) {
        double least = values.stream().min(Double::compare).orElse(0.0);
        double most = values.stream().max(Double::compare).orElse(0.0);
        return least > 0 && most / least >= WIDE;
    }
}
