package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.function.Run;
import descent.report.Plot;
import java.util.List;
import java.util.stream.IntStream;

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
    JsonObject line(Run run);

    JsonObject layout();

    /** How many points of a lane's line lead to each step. */
    int[] ends(Run run);

    @Override
    default List<Entry> legend() {
        return result().runs().stream()
                .map(run -> new Entry(run.entry().name(), RaceResult.note(run)))
                .toList();
    }

    @Override
    default JsonObject plotly() {
        JsonArray data = backdrop();
        for (Run run : result().runs()) {
            JsonObject line = line(run);
            JsonObject meta = Json.of("lane", run.entry().name());
            meta.add(
                    "trail",
                    Json.numbers(IntStream.of(ends(run)).asDoubleStream().toArray()));
            line.add("meta", meta);
            line.addProperty("name", run.entry().name());
            data.add(line);
            data.add(head(line, data.size() - 1));
        }
        JsonObject plot = new JsonObject();
        plot.add("data", data);
        plot.add("layout", layout());
        plot.addProperty("steps", result().steps());
        return plot;
    }

    private static JsonObject head(JsonObject line, int index) {
        JsonObject head = Json.of("type", line.get("type").getAsString());
        head.addProperty("mode", "markers");
        head.add("name", line.get("name"));
        head.addProperty("hoverinfo", "name");
        JsonObject meta = Json.of("lane", line.get("name").getAsString());
        meta.addProperty("headOf", index);
        head.add("meta", meta);
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
