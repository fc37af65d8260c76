package descent.experiment.race;

import descent.function.Interval;
import descent.report.Json;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Axes of plots, as Plotly wants them. */
final class Axes {
    private static final int MOST_TICKS = 8;

    private Axes() {}

    /** An axis over an interval. */
    static Json over(Interval interval, String label) {
        return labelled(label, interval.low(), interval.high());
    }

    /** An axis with the heights of a landscape, labelled with the values they stand for. */
    static Json heights(Landscape landscape) {
        Interval range = landscape.range();
        double margin = 0.03 * (range.high() - range.low());
        return ticks(
                labelled("f(x, y)" + landscape.scale().note(), range.low() - margin, range.high() + margin), landscape);
    }

    /** The same as a bar of colours. */
    static Json colorbar(Landscape landscape) {
        Json title = Json.of("text", "f" + landscape.scale().note()).and("side", "right");
        return ticks(Json.of("thickness", 10).and("outlinewidth", 0).and("title", title), landscape);
    }

    private static Json labelled(String label, double from, double to) {
        return Json.of("title", Json.of("text", label)).and("range", Json.numbers(from, to));
    }

    /** Those of plain heights are round, which Plotly's at the lines of a contour are not; those of logarithms are powers of ten above the least value. */
    private static Json ticks(Json axis, Landscape landscape) {
        if (!(landscape.scale() instanceof Heights.Logarithmic scale)) {
            return axis.and(
                    "tickvals", Json.numbers(Ruler.ticks(landscape.range()).toArray()));
        }
        double[] values =
                powers(scale, landscape).map(power -> scale.least() + power).toArray();
        return axis.and(
                        "tickvals",
                        Json.numbers(DoubleStream.of(values).map(scale::of).toArray()))
                .and(
                        "ticktext",
                        DoubleStream.of(values).mapToObj(RaceTables::figure).toList());
    }

    private static DoubleStream powers(Heights.Logarithmic scale, Landscape landscape) {
        int from = (int) Math.ceil(Math.log10(scale.offset()));
        int to = (int) Math.floor(landscape.range().high());
        int step = 1 + (to - from) / MOST_TICKS;
        return IntStream.rangeClosed(from, to).filter(k -> (to - k) % step == 0).mapToDouble(k -> Math.pow(10, k));
    }
}
