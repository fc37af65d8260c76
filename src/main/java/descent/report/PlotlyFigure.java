package descent.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** A {@link Figure} as a call of {@code Plotly.newPlot}. */
final class PlotlyFigure {
    private static final String HOVER = "%{x}, %{y:.4~g}<extra>%{fullData.name}</extra>";

    private PlotlyFigure() {}

    static JsonObject of(Figure figure) {
        JsonArray data = new JsonArray();
        figure.series().forEach(series -> data.add(trace(series, figure)));
        JsonObject layout = new JsonObject();
        layout.add("xaxis", axis(figure.x()));
        layout.add("yaxis", axis(figure.y()));
        JsonObject plot = new JsonObject();
        plot.add("data", data);
        plot.add("layout", layout);
        return plot;
    }

    private static JsonObject trace(Series series, Figure figure) {
        JsonObject trace = new JsonObject();
        trace.addProperty("type", "scatter");
        trace.addProperty("name", plain(series.name()));
        trace.add("x", numbers(series.x(), figure.x()));
        trace.add("y", numbers(series.y(), figure.y()));
        trace.addProperty("hovertemplate", HOVER);
        switch (series.style()) {
            case LINE -> trace.addProperty("mode", "lines+markers");
            case POINTS -> scattered(trace);
            case STEPS -> stepped(trace);
            case CLOUD -> clouded(trace);
        }
        trace.add("meta", series.style() == Series.Style.CLOUD ? ofTheDark() : object("lane", series.name()));
        if (!series.deviations().isEmpty()) {
            JsonObject bars = object("type", "data");
            bars.add("array", numbers(series.deviations(), Axis.linear("")));
            bars.addProperty("thickness", 1);
            bars.addProperty("width", 3);
            trace.add("error_y", bars);
        }
        return trace;
    }

    private static void stepped(JsonObject trace) {
        trace.addProperty("mode", "lines");
        trace.addProperty("fill", "tozeroy");
        trace.add("line", object("shape", "hv"));
    }

    /** A line does with a marker here and there, which is what the page gives it; points are all there is. */
    private static void scattered(JsonObject trace) {
        trace.addProperty("mode", "markers");
        JsonObject marker = new JsonObject();
        marker.addProperty("maxdisplayed", 0);
        trace.add("marker", marker);
    }

    private static void clouded(JsonObject trace) {
        trace.addProperty("mode", "markers");
        trace.addProperty("hoverinfo", "skip");
        trace.add("marker", dot("#b0b0b0"));
    }

    /** What a cloud is drawn with on a dark page. */
    private static JsonObject ofTheDark() {
        JsonObject dark = new JsonObject();
        dark.add("marker", dot("#5c5c5c"));
        JsonObject meta = new JsonObject();
        meta.add("dark", dark);
        return meta;
    }

    private static JsonObject dot(String color) {
        JsonObject dot = object("color", color);
        dot.addProperty("size", 2.5);
        return dot;
    }

    private static JsonObject axis(Axis axis) {
        JsonObject json = object("type", axis.scale() == Axis.Scale.LOG ? "log" : "linear");
        json.add("title", object("text", plain(axis.label())));
        if (axis.scale() == Axis.Scale.LOG) {
            json.addProperty("exponentformat", "power");
        }
        axis.range().ifPresent(range -> {
            JsonArray ends = new JsonArray();
            ends.add(end(axis, range.from()));
            ends.add(end(axis, range.to()));
            json.add("range", ends);
        });
        return json;
    }

    /** Plotly wants the ends of a logarithmic axis as exponents. */
    private static double end(Axis axis, double value) {
        return axis.scale() == Axis.Scale.LOG ? Math.log10(value) : value;
    }

    static JsonArray numbers(List<Double> values, Axis axis) {
        JsonArray numbers = new JsonArray();
        for (double value : values) {
            if (axis.shows(value)) {
                numbers.add(value);
            } else {
                numbers.add(JsonNull.INSTANCE);
            }
        }
        return numbers;
    }

    /** Plotly reads a little HTML in its texts: a name must not be taken for it. */
    static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }
}
