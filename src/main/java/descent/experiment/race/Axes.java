package descent.experiment.race;

import com.google.gson.JsonObject;
import descent.function.Interval;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Axes of plots, as Plotly wants them. */
final class Axes {
    private static final int MOST_TICKS = 8;

    private Axes() {}

    /** An axis over an interval. */
    static JsonObject over(Interval interval, String label) {
        return labelled(label, interval.low(), interval.high());
    }

    /** An axis with the heights of a landscape, labelled with the values they stand for. */
    static JsonObject heights(Landscape landscape) {
        double margin = 0.03 * (landscape.range().high() - landscape.range().low());
        JsonObject axis = labelled(
                "f(x, y)" + landscape.scale().note(),
                landscape.range().low() - margin,
                landscape.range().high() + margin);
        ticks(axis, landscape);
        return axis;
    }

    /** The same as a bar of colours. */
    static JsonObject colorbar(Landscape landscape) {
        JsonObject bar = new JsonObject();
        bar.addProperty("thickness", 10);
        bar.addProperty("outlinewidth", 0);
        JsonObject title = Json.of("text", "f" + landscape.scale().note());
        title.addProperty("side", "right");
        bar.add("title", title);
        ticks(bar, landscape);
        return bar;
    }

    /** Room around a plot, the same on all sides. */
    static JsonObject margins(int pixels) {
        JsonObject margins = new JsonObject();
        List.of("l", "r", "t", "b").forEach(side -> margins.addProperty(side, pixels));
        return margins;
    }

    private static JsonObject labelled(String label, double from, double to) {
        JsonObject axis = new JsonObject();
        axis.add("title", Json.of("text", label));
        axis.add("range", Json.numbers(from, to));
        return axis;
    }

    /** Plotly finds the ticks of plain heights itself; those of logarithms are powers of ten above the least value. */
    private static void ticks(JsonObject axis, Landscape landscape) {
        if (landscape.scale() instanceof Heights.Logarithmic scale) {
            double[] values =
                    powers(scale, landscape).map(power -> scale.least() + power).toArray();
            axis.add(
                    "tickvals",
                    Json.numbers(DoubleStream.of(values).map(scale::of).toArray()));
            axis.add(
                    "ticktext",
                    Json.strings(
                            DoubleStream.of(values).mapToObj(RaceTables::figure).toList()));
        }
    }

    private static DoubleStream powers(Heights.Logarithmic scale, Landscape landscape) {
        int from = (int) Math.ceil(Math.log10(scale.offset()));
        int to = (int) Math.floor(landscape.range().high());
        int step = 1 + (to - from) / MOST_TICKS;
        return IntStream.rangeClosed(from, to).filter(k -> (to - k) % step == 0).mapToDouble(k -> Math.pow(10, k));
    }
}
