package descent.experiment.race;

import com.google.gson.JsonArray;
import descent.function.Interval;
import descent.function.Trajectory;
import descent.report.Json;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The value against the step: the distance from the least value, logarithmic, where the function has one. */
record ValuePlot(RaceResult result) implements MovingPlot {
    /** Distances below this share of the start's are rounding. */
    private static final double ROUNDING = 1e-16;

    /** How far above the start the axis may reach, as a factor of the distance. */
    private static final double HEADROOM = 10;

    private static final double MARGIN = 0.05;

    @Override
    public String title() {
        return logarithmic() ? "Distance from the least value" : "Value";
    }

    @Override
    public JsonArray backdrop() {
        return new JsonArray();
    }

    @Override
    public Json line(Trajectory run) {
        return Json.of("type", "scatter")
                .and("mode", "lines")
                .and("hovertemplate", "step %{x}: %{y:.4~g}<extra>%{fullData.name}</extra>")
                .and("x", Json.numbers(steps(run).toArray()))
                .and("y", Json.numbers(values(run).toArray()));
    }

    @Override
    public int[] ends(Trajectory run) {
        return IntStream.rangeClosed(1, run.points().size()).toArray();
    }

    @Override
    public Json layout() {
        Json vertical = Axes.over(range(), label());
        if (logarithmic()) {
            vertical.and("type", "log").and("exponentformat", "power");
        }
        return Json.of("xaxis", Axes.over(new Interval(0, result.steps()), "step"))
                .and("yaxis", vertical);
    }

    private boolean logarithmic() {
        return result.leastValue().isPresent();
    }

    private String label() {
        return logarithmic() ? "f − least value" : "f";
    }

    private static DoubleStream steps(Trajectory run) {
        return IntStream.range(0, run.points().size()).asDoubleStream();
    }

    /** What is drawn: NaN, a gap, where a logarithmic axis has no place for it. */
    private DoubleStream values(Trajectory run) {
        double least = result.leastValue().orElse(0);
        DoubleStream values = run.points().stream().mapToDouble(point -> point.value() - least);
        return logarithmic() ? values.map(value -> value > 0 ? value : Double.NaN) : values;
    }

    /** What the vertical axis shows, in powers of ten where it is logarithmic. */
    private Interval range() {
        return logarithmic() ? decades() : inPicture();
    }

    private Interval decades() {
        double start = result.race().function().value(result.race().start())
                - result.leastValue().orElseThrow();
        DoubleSummaryStatistics seen = result.runs().stream()
                .flatMapToDouble(this::values)
                .filter(Double::isFinite)
                .summaryStatistics();
        double low = Math.log10(Math.max(ROUNDING * start, seen.getMin()));
        double high = Math.log10(Math.max(start, Math.min(HEADROOM * start, seen.getMax())));
        return new Interval(low - MARGIN * (high - low) - MARGIN, high + MARGIN * (high - low) + MARGIN);
    }

    /** Over the values in the picture: a lane that falls without end must not flatten the others. */
    private Interval inPicture() {
        DoubleSummaryStatistics seen = result.runs().stream()
                .flatMap(run -> run.points().stream())
                .filter(result.race()::inPicture)
                .mapToDouble(point -> point.value())
                .summaryStatistics();
        double margin = MARGIN * (seen.getMax() - seen.getMin()) + Double.MIN_NORMAL;
        return new Interval(seen.getMin() - margin, seen.getMax() + margin);
    }
}
