package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Trajectory;
import descent.report.Json;
import descent.report.Plot;
import java.util.List;

/**
 * A plot of a race that the page's player moves: each lane is a line that grows step by step, with a marker at its head.
 *
 * <p>To the player a line is a trace with {@code meta.trail}, the number of points up to each step, and a head is one with
 * {@code meta.headOf}, the index of its line.
 */
interface MovingPlot extends Plot {
    RaceResult result();

    /** The traces that stand still. */
    JsonArray backdrop();

    /** A lane's line, all of it; the head is drawn with its type and coordinates. */
    Json line(Trajectory run);

    Json layout();

    /** How many points of a lane's line lead to each step. */
    int[] ends(Trajectory run);

    @Override
    default boolean moves() {
        return true;
    }

    @Override
    default List<Entry> legend() {
        return result().runs().stream()
                .map(run -> new Entry(run.entry().name(), RaceResult.note(run)))
                .toList();
    }

    @Override
    default JsonObject plotly() {
        JsonArray data = backdrop();
        for (Trajectory run : result().runs()) {
            String name = run.entry().name();
            JsonObject line = line(run)
                    .and("meta", Json.of("lane", name).and("trail", ends(run)))
                    .and("name", name)
                    .object();
            data.add(line);
            data.add(head(line, name, data.size() - 1));
        }
        return Json.of("data", data)
                .and("layout", layout())
                .and("steps", result().steps())
                .object();
    }

    private static JsonObject head(JsonObject line, String name, int index) {
        JsonObject head = Json.of("type", line.get("type"))
                .and("mode", "markers")
                .and("name", name)
                .and("hoverinfo", "name")
                .and("meta", Json.of("lane", name).and("headOf", index))
                .object();
        for (String coordinate : List.of("x", "y", "z")) {
            if (line.has(coordinate)) {
                JsonArray values = line.getAsJsonArray(coordinate);
                JsonArray last = new JsonArray();
                last.add(values.get(values.size() - 1));
                head.add(coordinate, last);
            }
        }
        return head;
    }
}
