package descent.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** A {@link Figure} as a call of {@code Plotly.newPlot}. */
final class PlotlyFigure {
    private static final String HOVER = "%{x}, %{y:.4~g}<extra>%{fullData.name}</extra>";

    private static final int FEW = 3;
    private static final int MARK = 14;

    private PlotlyFigure() {}

    static JsonObject of(Figure figure) {
        List<JsonObject> data = figure.series().stream()
                .map(series -> trace(series, figure).object())
                .toList();
        return Json.of("data", data)
                .and("layout", Json.of("xaxis", axis(figure.x())).and("yaxis", axis(figure.y())))
                .object();
    }

    private static Json trace(Series series, Figure figure) {
        Json trace = Json.of("type", "scatter")
                .and("name", plain(series.name()))
                .and("x", numbers(series.x(), figure.x()))
                .and("y", numbers(series.y(), figure.y()))
                .and("hovertemplate", HOVER);
        switch (series.style()) {
            case LINE -> trace.and("mode", "lines+markers");
            // A line does with a marker here and there, which is what the page gives it; points are all there is.
            case POINTS ->
                trace.and("mode", "markers").and("marker", marks(series.x().size()));
            case STEPS -> trace.and("mode", "lines").and("fill", "tozeroy").and("line", Json.of("shape", "hv"));
            case CLOUD -> trace.and("mode", "markers").and("hoverinfo", "skip").and("marker", dot("#b0b0b0"));
        }
        trace.and(
                "meta",
                series.style() == Series.Style.CLOUD
                        ? Json.of("dark", Json.of("marker", dot("#5c5c5c")))
                        : Json.of("lane", series.name()));
        if (!series.deviations().isEmpty()) {
            JsonArray lengths = numbers(series.deviations(), Axis.linear(""));
            trace.and(
                    "error_y",
                    Json.of("type", "data")
                            .and("array", lengths)
                            .and("thickness", 1)
                            .and("width", 3));
        }
        return trace;
    }

    /** A few points mark something, also where lines run over them. */
    private static Json marks(int points) {
        Json marks = Json.of("maxdisplayed", 0);
        return points > FEW ? marks : marks.and("size", MARK);
    }

    private static Json dot(String color) {
        return Json.of("color", color).and("size", 2.5);
    }

    private static Json axis(Axis axis) {
        boolean logarithmic = axis.scale() == Axis.Scale.LOG;
        Json json = Json.of("type", logarithmic ? "log" : "linear").and("title", Json.of("text", plain(axis.label())));
        if (logarithmic) {
            json.and("exponentformat", "power");
        }
        axis.range().ifPresent(range -> json.and("range", List.of(end(axis, range.from()), end(axis, range.to()))));
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
}
