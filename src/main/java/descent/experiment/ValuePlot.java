package descent.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Interval;
import descent.function.Run;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The value against the step: the distance from the least value, logarithmic, where the function has one. */
record ValuePlot(RaceResult result) implements MovingPlot {
    /** Distances below this share of the start's are rounding. */
    private static final double ROUNDING = 1e-16;

    /** How far above the start the axis may reach, as a factor of the distance. */
    private static final double HEADROOM = 10;

    @Override
    public String title() {
        return result.leastValue().isPresent() ? "Distance from the least value" : "Value";
    }

    @Override
    public JsonArray backdrop() {
        return new JsonArray();
    }

    @Override
    public JsonObject line(Run run) {
        JsonObject line = Json.of("type", "scatter");
        line.addProperty("mode", "lines");
        line.addProperty("hovertemplate", "step %{x}: %{y:.4~g}<extra>%{fullData.name}</extra>");
        line.add(
                "x",
                Json.numbers(
                        IntStream.range(0, run.points().size()).asDoubleStream().toArray()));
        line.add("y", Json.numbers(heights(run).toArray()));
        return line;
    }

    /** What is drawn: NaN, a gap, where a logarithmic axis has no place for it. */
    private DoubleStream heights(Run run) {
        double least = result.leastValue().orElse(0);
        DoubleStream values = run.points().stream().mapToDouble(point -> point.value() - least);
        return result.leastValue().isPresent() ? values.map(value -> value > 0 ? value : Double.NaN) : values;
    }

    @Override
    public int[] ends(Run run) {
        return IntStream.rangeClosed(1, run.points().size()).toArray();
    }

    @Override
    public JsonObject layout() {
        JsonObject layout = new JsonObject();
        layout.add("xaxis", Axes.over(new Interval(0, result.steps()), "step"));
        layout.add("yaxis", result.leastValue().isPresent() ? logarithmic() : linear());
        return layout;
    }

    private JsonObject logarithmic() {
        double start = result.race().function().value(result.race().start())
                - result.leastValue().orElseThrow();
        DoubleSummaryStatistics seen = seen();
        double low = Math.max(ROUNDING * start, seen.getMin());
        double high = Math.max(start, Math.min(HEADROOM * start, seen.getMax()));
        JsonObject axis = Axes.over(new Interval(Math.log10(low) - 0.2, Math.log10(high) + 0.2), "f − least value");
        axis.addProperty("type", "log");
        axis.addProperty("exponentformat", "power");
        return axis;
    }

    /** Over the values in the picture: a lane that falls without end must not flatten the others. */
    private JsonObject linear() {
        DoubleSummaryStatistics seen = result.runs().stream()
                .flatMap(run -> run.points().stream())
                .filter(result.race()::inPicture)
                .mapToDouble(point -> point.value())
                .summaryStatistics();
        double margin = 0.05 * (seen.getMax() - seen.getMin()) + Double.MIN_NORMAL;
        return Axes.over(new Interval(seen.getMin() - margin, seen.getMax() + margin), "f");
    }

    private DoubleSummaryStatistics seen() {
        return result.runs().stream()
                .flatMapToDouble(this::heights)
                .filter(Double::isFinite)
                .summaryStatistics();
    }
}
