package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Interval;
import descent.function.Run;
import java.util.stream.IntStream;

/** A function of two numbers as a surface to turn around, with the lanes on it. */
record SurfacePlot(RaceResult result, ContourGround ground) implements MovingPlot {
    /** How far lines are lifted off the surface, as a share of its height, so that it does not swallow them. */
    private static final double LIFT = 0.012;

    private Landscape landscape() {
        return ground.landscape();
    }

    @Override
    public String title() {
        return "The surface (turn it with the mouse or a finger)";
    }

    @Override
    public JsonArray backdrop() {
        JsonObject surface = Json.of("type", "surface");
        surface.add("x", Json.numbers(landscape().x()));
        surface.add("y", Json.numbers(landscape().y()));
        surface.add("z", Json.table(landscape().heights()));
        surface.addProperty("showscale", false);
        surface.addProperty("hoverinfo", "skip");
        Shades.on(surface);
        JsonArray backdrop = new JsonArray();
        backdrop.add(surface);
        return backdrop;
    }

    @Override
    public JsonObject line(Run run) {
        Trail trail = trail(run);
        double lift = LIFT * (landscape().range().high() - landscape().range().low());
        double[] z = IntStream.range(0, trail.x().length)
                .mapToDouble(i -> inside(trail, i) ? landscape().height(trail.x()[i], trail.y()[i]) + lift : Double.NaN)
                .toArray();
        JsonObject line = Json.of("type", "scatter3d");
        line.addProperty("mode", "lines");
        line.addProperty("hoverinfo", "name");
        line.add("x", Json.numbers(trail.x()));
        line.add("y", Json.numbers(trail.y()));
        line.add("z", Json.numbers(z));
        JsonObject width = new JsonObject();
        width.addProperty("width", 5);
        line.add("line", width);
        return line;
    }

    private Trail trail(Run run) {
        return Trail.straight(run, ground).cut(ground.plane());
    }

    private boolean inside(Trail trail, int i) {
        Interval x = ground.plane().get(0);
        Interval y = ground.plane().get(1);
        return x.contains(trail.x()[i]) && y.contains(trail.y()[i]);
    }

    @Override
    public int[] ends(Run run) {
        return trail(run).ends();
    }

    @Override
    public JsonObject layout() {
        JsonObject scene = new JsonObject();
        scene.add("xaxis", Axes.over(ground.plane().get(0), "x"));
        scene.add("yaxis", Axes.over(ground.plane().get(1), "y"));
        scene.add("zaxis", Axes.heights(landscape()));
        scene.add("camera", camera());
        scene.addProperty("dragmode", "turntable");
        scene.add("aspectratio", inSpace(1, 1, 0.6));
        JsonObject layout = new JsonObject();
        layout.add("scene", scene);
        layout.add("margin", Axes.margins(0));
        return layout;
    }

    private static JsonObject camera() {
        JsonObject camera = new JsonObject();
        camera.add("eye", inSpace(1.1, -1.35, 1.1));
        return camera;
    }

    private static JsonObject inSpace(double x, double y, double z) {
        JsonObject place = new JsonObject();
        place.addProperty("x", x);
        place.addProperty("y", y);
        place.addProperty("z", z);
        return place;
    }
}
