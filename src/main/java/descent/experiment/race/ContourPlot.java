package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Interval;
import descent.report.Json;

/** A function of two numbers from above, with lines of equal height and the lanes. */
record ContourPlot(RaceResult result, ContourGround ground) implements FlatPlot {
    /** The number of bands between lines of equal height. */
    static final int BANDS = 16;

    @Override
    public String title() {
        return "From above (" + Marks.KEY + ")";
    }

    @Override
    public JsonArray backdrop() {
        JsonArray backdrop = new JsonArray();
        backdrop.add(contours());
        backdrop.addAll(Marks.of(result, ground));
        return backdrop;
    }

    private JsonObject contours() {
        Landscape landscape = ground.landscape();
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
                .and("colorbar", Axes.colorbar(landscape))
                .and("colorscale", Shades.LIGHT.colorscale())
                .and("meta", Shades.DARK.meta())
                .object();
    }
}
