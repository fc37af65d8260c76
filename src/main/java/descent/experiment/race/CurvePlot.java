package descent.experiment.race;

import com.google.gson.JsonArray;
import descent.report.Json;

/** A function of one number as a curve, with the lanes on it. */
record CurvePlot(RaceResult result, CurveGround ground) implements FlatPlot {
    @Override
    public String title() {
        return "The curve (" + Marks.KEY + ")";
    }

    @Override
    public JsonArray backdrop() {
        Json curve = Json.of("type", "scatter")
                .and("mode", "lines")
                .and("hoverinfo", "skip")
                .and("x", Json.numbers(ground.samples()))
                .and("y", Json.numbers(ground.values()))
                .and("line", Json.of("color", "#8c9bab").and("width", 3));
        JsonArray backdrop = new JsonArray();
        backdrop.add(curve.object());
        backdrop.addAll(Marks.of(result, ground));
        return backdrop;
    }
}
