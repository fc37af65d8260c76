package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.StationaryPoint;
import descent.report.Json;
import java.util.List;

/** Marks for the start and for what lies in the landscape. */
final class Marks {
    private static final int SIZE = 11;

    private Marks() {}

    /** What a title says about the marks. */
    static final String KEY = "○ start, ★ minimum, ✕ saddle";

    static boolean isMinimum(StationaryPoint point) {
        return point.kind() == StationaryPoint.Kind.GLOBAL_MINIMUM
                || point.kind() == StationaryPoint.Kind.LOCAL_MINIMUM;
    }

    static boolean isSaddle(StationaryPoint point) {
        return point.kind() == StationaryPoint.Kind.SADDLE;
    }

    /**
     * The traces of all marks of a race.
     *
     * @param ground where they lie
     */
    static JsonArray of(RaceResult result, Ground ground) {
        List<StationaryPoint> points = result.race().function().stationaryPoints();
        JsonArray marks = new JsonArray();
        marks.add(
                mark("circle-open", "start", List.of(ground.place(result.race().start()))));
        marks.add(mark(
                "star",
                "minimum",
                places(points.stream().filter(Marks::isMinimum).toList(), ground)));
        marks.add(mark(
                "x", "saddle", places(points.stream().filter(Marks::isSaddle).toList(), ground)));
        return marks;
    }

    private static List<double[]> places(List<StationaryPoint> points, Ground ground) {
        return points.stream().map(StationaryPoint::at).map(ground::place).toList();
    }

    private static JsonObject mark(String symbol, String name, List<double[]> places) {
        double[] x = places.stream().mapToDouble(at -> at[0]).toArray();
        double[] y = places.stream().mapToDouble(at -> at[1]).toArray();
        return Json.of("type", "scatter")
                .and("mode", "markers")
                .and("name", name)
                .and("hovertemplate", "(%{x:.4~g}, %{y:.4~g})<extra>" + name + "</extra>")
                .and("x", Json.numbers(x))
                .and("y", Json.numbers(y))
                .and("marker", marker(symbol, "#333333"))
                .and("meta", Json.of("dark", Json.of("marker", marker(symbol, "#dddddd"))))
                .object();
    }

    private static Json marker(String symbol, String color) {
        return Json.of("symbol", symbol).and("size", SIZE).and("color", color);
    }
}
