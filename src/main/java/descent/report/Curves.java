package descent.report;

import descent.train.Results;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** A measure against the iteration, one line a lane: the mean over its seeds, with bars for their deviation. */
public final class Curves {
    private static final double MARGIN = 0.05;

    /** So many times the range of the others. */
    private static final double FAR = 10;

    private Curves() {}

    /** Against the iteration; see {@link #of(Results, Measure, Scale)}. */
    public static Optional<Figure> of(Results results, Measure measure) {
        return of(results, measure, Scale.ITERATIONS);
    }

    /**
     * The figure. A line ends where its lane has diverged; lanes that diverged do not stretch the vertical axis.
     * It is logarithmic where a student's rule is far off.
     *
     * @return empty if no lane has this measure
     */
    public static Optional<Figure> of(Results results, Measure measure, Scale scale) {
        List<LaneRuns> lanes = LaneRuns.of(results);
        List<Series> series =
                lanes.stream().map(lane -> series(lane, measure, scale)).toList();
        if (series.stream().allMatch(one -> one.y().isEmpty())) {
            return Optional.empty();
        }
        String title = "%s, %s".formatted(results.data().name(), measure.label(results.data()));
        return Optional.of(new Figure(
                title,
                Axis.linear(scale.unit()),
                framed(Axis.linear(measure.labelWithUnit(results.data())), steady(lanes, series)),
                series));
    }

    private static Series series(LaneRuns lane, Measure measure, Scale scale) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int iteration : lane.iterations()) {
            lane.at(measure, iteration).ifPresent(spread -> {
                x.add(scale.of(iteration));
                y.add(measure.inUnit(spread.mean()));
                deviations.add(measure.inUnit(spread.deviation()));
            });
        }
        Series series = Series.line(lane.name(), x, y);
        Series barred = lane.runs().size() > 1 ? series.deviating(deviations) : series;
        return lane.divergence().map(barred::noted).orElse(barred);
    }

    /** The series of the lanes that did not diverge, or all of them if every one did. */
    private static List<Series> steady(List<LaneRuns> lanes, List<Series> series) {
        List<String> names = lanes.stream()
                .filter(lane -> lane.endedAt().isEmpty())
                .map(LaneRuns::name)
                .toList();
        List<Series> steady =
                series.stream().filter(one -> names.contains(one.name())).toList();
        return steady.stream().allMatch(one -> one.y().isEmpty()) ? series : steady;
    }

    private static Axis framed(Axis axis, List<Series> series) {
        DoubleSummaryStatistics all = range(series);
        if (farOff(all, series)) {
            return Axis.log(axis.label());
        }
        double margin = Math.max(MARGIN * (all.getMax() - all.getMin()), 1e-9 * (1 + Math.abs(all.getMax())));
        return axis.within(all.getMin() - margin, all.getMax() + margin);
    }

    /** Whether a student's rule would make one flat line of all the others. */
    private static boolean farOff(DoubleSummaryStatistics all, List<Series> series) {
        DoubleSummaryStatistics reference = range(series.stream()
                .filter(one -> !one.name().endsWith(Palette.MINE))
                .toList());
        double span = reference.getMax() - reference.getMin();
        return reference.getCount() > 0 && all.getMin() > 0 && all.getMax() > reference.getMax() + FAR * span;
    }

    private static DoubleSummaryStatistics range(List<Series> series) {
        DoubleStream.Builder ends = DoubleStream.builder();
        for (Series one : series) {
            for (int i = 0; i < one.y().size(); i++) {
                double deviation =
                        one.deviations().isEmpty() ? 0 : one.deviations().get(i);
                ends.add(one.y().get(i) - deviation).add(one.y().get(i) + deviation);
            }
        }
        return ends.build().summaryStatistics();
    }
}
