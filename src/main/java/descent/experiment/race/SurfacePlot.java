package descent.experiment.race;

import com.google.gson.JsonArray;
import descent.function.Interval;
import descent.function.Trajectory;
import descent.report.Json;
import java.util.Map;
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
        JsonArray backdrop = new JsonArray();
        backdrop.add(Json.of("type", "surface")
                .and("x", Json.numbers(landscape().x()))
                .and("y", Json.numbers(landscape().y()))
                .and("z", landscape().table())
                .and("showscale", false)
                .and("hoverinfo", "skip")
                .and("colorscale", Shades.LIGHT.colorscale())
                .and("meta", Shades.DARK.meta())
                .object());
        return backdrop;
    }

    @Override
    public Json line(Trajectory run) {
        Trail trail = trail(run);
        double lift = LIFT * (landscape().range().high() - landscape().range().low());
        double[] z = IntStream.range(0, trail.x().length)
                .mapToDouble(i -> inside(trail, i) ? landscape().height(trail.x()[i], trail.y()[i]) + lift : Double.NaN)
                .toArray();
        return Json.of("type", "scatter3d")
                .and("mode", "lines")
                .and("hoverinfo", "name")
                .and("x", Json.numbers(trail.x()))
                .and("y", Json.numbers(trail.y()))
                .and("z", Json.numbers(z))
                .and("line", Json.of("width", 5));
    }

    private Trail trail(Trajectory run) {
        return Trail.straight(run, ground).cut(ground.plane());
    }

    private boolean inside(Trail trail, int i) {
        Interval x = ground.plane().get(0);
        Interval y = ground.plane().get(1);
        return x.contains(trail.x()[i]) && y.contains(trail.y()[i]);
    }

    @Override
    public int[] ends(Trajectory run) {
        return trail(run).ends();
    }

    @Override
    public Json layout() {
        Json scene = Json.of("xaxis", Axes.over(ground.plane().get(0), "x"))
                .and("yaxis", Axes.over(ground.plane().get(1), "y"))
                .and("zaxis", Axes.heights(landscape()))
                .and("camera", Json.of("eye", inSpace(1.1, -1.35, 1.1)))
                .and("dragmode", "turntable")
                .and("aspectratio", inSpace(1, 1, 0.6));
        return Json.of("scene", scene).and("margin", Map.of("l", 0, "r", 0, "t", 0, "b", 0));
    }

    private static Json inSpace(double x, double y, double z) {
        return Json.of("x", x).and("y", y).and("z", z);
    }
}
