package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.StationaryPoint;
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
        JsonObject mark = Json.of("type", "scatter");
        mark.addProperty("mode", "markers");
        mark.addProperty("name", name);
        mark.addProperty("hovertemplate", "(%{x:.4~g}, %{y:.4~g})<extra>" + name + "</extra>");
        mark.add("x", Json.numbers(places.stream().mapToDouble(at -> at[0]).toArray()));
        mark.add("y", Json.numbers(places.stream().mapToDouble(at -> at[1]).toArray()));
        mark.add("marker", marker(symbol, "#333333"));
        JsonObject dark = new JsonObject();
        dark.add("marker", marker(symbol, "#dddddd"));
        JsonObject meta = new JsonObject();
        meta.add("dark", dark);
        mark.add("meta", meta);
        return mark;
    }

    private static JsonObject marker(String symbol, String color) {
        JsonObject marker = Json.of("symbol", symbol);
        marker.addProperty("size", SIZE);
        marker.addProperty("color", color);
        return marker;
    }
}
