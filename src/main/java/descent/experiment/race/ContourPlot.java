package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Point;
import descent.function.Run;

/** A function of two numbers from above, with lines of equal height and the lanes. */
record ContourPlot(RaceResult result, ContourGround ground) implements MovingPlot {
    /** The number of bands between lines of equal height. */
    static final int BANDS = 16;

    private static final String HOVER =
            "step %{pointNumber}<br>(%{x:.4~g}, %{y:.4~g})<br>f = %{customdata:.4~g}<extra>%{fullData.name}</extra>";

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
        JsonObject contours = Json.of("type", "contour");
        contours.add("x", Json.numbers(landscape.x()));
        contours.add("y", Json.numbers(landscape.y()));
        contours.add("z", Json.table(landscape.heights()));
        contours.addProperty("hoverinfo", "skip");
        contours.addProperty("autocontour", false);
        double band = (landscape.range().high() - landscape.range().low()) / BANDS;
        JsonObject levels = new JsonObject();
        levels.addProperty("start", landscape.range().low() + band);
        levels.addProperty("end", landscape.range().high() - band);
        levels.addProperty("size", band);
        contours.add("contours", levels);
        JsonObject lines = Json.of("color", "rgba(128,128,128,0.6)");
        lines.addProperty("width", landscape.busy(BANDS) ? 0 : 0.7);
        contours.add("line", lines);
        contours.add("colorbar", Axes.colorbar(landscape));
        Shades.on(contours);
        return contours;
    }

    @Override
    public JsonObject line(Run run) {
        return flat(run, trail(run));
    }

    /** A line through each step of a run. */
    static JsonObject flat(Run run, Trail trail) {
        JsonObject line = Json.of("type", "scatter");
        line.addProperty("mode", "lines+markers");
        line.addProperty("hovertemplate", HOVER);
        line.add("x", Json.numbers(trail.x()));
        line.add("y", Json.numbers(trail.y()));
        line.add(
                "customdata",
                Json.numbers(run.points().stream().mapToDouble(Point::value).toArray()));
        JsonObject marker = new JsonObject();
        marker.addProperty("size", 4);
        marker.addProperty("maxdisplayed", 0);
        line.add("marker", marker);
        return line;
    }

    private Trail trail(Run run) {
        return Trail.straight(run, ground);
    }

    @Override
    public int[] ends(Run run) {
        return trail(run).ends();
    }

    @Override
    public JsonObject layout() {
        JsonObject layout = new JsonObject();
        layout.add("xaxis", Axes.over(ground.plane().get(0), "x"));
        layout.add("yaxis", Axes.over(ground.plane().get(1), ground.verticalLabel()));
        return layout;
    }
}
