package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Run;

/** A function of one number as a curve, with the lanes on it. */
record CurvePlot(RaceResult result, CurveGround ground) implements MovingPlot {
    @Override
    public String title() {
        return "The curve (" + Marks.KEY + ")";
    }

    @Override
    public JsonArray backdrop() {
        JsonObject curve = Json.of("type", "scatter");
        curve.addProperty("mode", "lines");
        curve.addProperty("hoverinfo", "skip");
        curve.add("x", Json.numbers(ground.samples()));
        curve.add("y", Json.numbers(ground.values()));
        JsonObject line = Json.of("color", "#8c9bab");
        line.addProperty("width", 3);
        curve.add("line", line);
        JsonArray backdrop = new JsonArray();
        backdrop.add(curve);
        backdrop.addAll(Marks.of(result, ground));
        return backdrop;
    }

    @Override
    public JsonObject line(Run run) {
        return ContourPlot.flat(run, trail(run));
    }

    @Override
    public int[] ends(Run run) {
        return trail(run).ends();
    }

    private Trail trail(Run run) {
        return Trail.straight(run, ground);
    }

    @Override
    public JsonObject layout() {
        JsonObject layout = new JsonObject();
        layout.add("xaxis", Axes.over(ground.plane().get(0), "x"));
        layout.add("yaxis", Axes.over(ground.plane().get(1), ground.verticalLabel()));
        return layout;
    }
}
