package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Interval;
import descent.report.Json;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A function of two numbers from above, with lines of equal height and the lanes. */
record ContourPlot(RaceResult result, ContourGround ground) implements FlatPlot {
    /** The number of bands between lines of equal height. */
    static final int BANDS = 16;

    @Override
    public String title() {
        return "From above%s (%s)".formatted(ground.inset().isEmpty() ? "" : ", zoomed", Marks.KEY);
    }

    @Override
    public JsonArray backdrop() {
        JsonArray backdrop = new JsonArray();
        backdrop.add(contours(ground.landscape())
                .and("colorbar", Axes.colorbar(ground.landscape()))
                .object());
        backdrop.addAll(Marks.of(result, ground));
        ground.inset().ifPresent(corner -> {
            backdrop.add(inCorner(contours(corner.whole()).and("showscale", false)));
            backdrop.add(inCorner(frame()));
        });
        return backdrop;
    }

    private static JsonObject inCorner(Json trace) {
        return trace.and("xaxis", "x2").and("yaxis", "y2").object();
    }

    /** Around what is seen of the whole. */
    private Json frame() {
        Interval x = ground.plane().get(0);
        Interval y = ground.plane().get(1);
        return Json.of("type", "scatter")
                .and("mode", "lines")
                .and("hoverinfo", "skip")
                .and("x", Json.numbers(x.low(), x.high(), x.high(), x.low(), x.low()))
                .and("y", Json.numbers(y.low(), y.low(), y.high(), y.high(), y.low()))
                .and("line", Json.of("color", "#333333").and("width", 1.5))
                .and(
                        "meta",
                        Json.of(
                                "dark",
                                Json.of("line", Json.of("color", "#dddddd").and("width", 1.5))));
    }

    @Override
    public Json layout() {
        Json layout = FlatPlot.super.layout();
        ground.inset().ifPresent(corner -> {
            List<Interval> whole = corner.whole().plane();
            Rectangle2D place = corner.place();
            layout.and("xaxis2", side(whole.get(0), place.getX(), place.getMaxX(), "y2"));
            layout.and("yaxis2", side(whole.get(1), place.getY(), place.getMaxY(), "x2"));
        });
        return layout;
    }

    private static Json side(Interval whole, double from, double to, String anchor) {
        return Json.of("range", Json.numbers(whole.low(), whole.high()))
                .and("domain", Json.numbers(from, to))
                .and("anchor", anchor)
                .and("showticklabels", false)
                .and("ticks", "")
                .and("showgrid", false)
                .and("showline", true)
                .and("mirror", true)
                .and("fixedrange", true);
    }

    private static Json contours(Landscape landscape) {
        Interval range = landscape.range();
        double band = (range.high() - range.low()) / BANDS;
        return Json.of("type", "contour")
                .and("x", Json.numbers(landscape.x()))
                .and("y", Json.numbers(landscape.y()))
                .and("z", landscape.table())
                .and("hoverinfo", "skip")
                .and("autocontour", false)
                .and(
                        "contours",
                        Json.of("start", range.low() + band)
                                .and("end", range.high() - band)
                                .and("size", band))
                .and("line", Json.of("color", "rgba(128,128,128,0.6)").and("width", landscape.busy(BANDS) ? 0 : 0.7))
                .and("colorscale", Shades.LIGHT.colorscale())
                .and("meta", Shades.DARK.meta());
    }
}
