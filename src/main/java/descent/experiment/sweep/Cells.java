package descent.experiment.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import descent.report.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A grid as a heat map. */
final class Cells {
    private static final int MOST_WRITTEN = 6;

    private final Map<List<Double>, Trial> trials = new HashMap<>();
    private final SweepResult result;
    private final MapAxis x;
    private final MapAxis y;

    private Cells(SweepResult result, MapAxis x, MapAxis y) {
        this.result = result;
        this.x = x;
        this.y = y;
        result.trials()
                .forEach(trial -> trials.put(
                        List.of(
                                trial.candidate().values().get(x.name()),
                                trial.candidate().values().get(y.name())),
                        trial));
    }

    static JsonArray of(SweepResult result, MapAxis x, MapAxis y, LossColors colors) {
        JsonArray traces = new JsonArray();
        traces.add(new Cells(result, x, y).map(colors));
        traces.add(diverged(result, x, y));
        return traces;
    }

    private JsonObject map(LossColors colors) {
        JsonObject map = new JsonObject();
        map.addProperty("type", "heatmap");
        map.add("x", numbers(x.edges()));
        map.add("y", numbers(y.edges()));
        JsonArray heights = new JsonArray();
        JsonArray texts = new JsonArray();
        JsonArray hovers = new JsonArray();
        for (double down : y.values()) {
            JsonArray row = new JsonArray();
            JsonArray text = new JsonArray();
            JsonArray hover = new JsonArray();
            for (double along : x.values()) {
                Trial trial = trials.get(List.of(along, down));
                double loss = SweepFigures.loss(trial);
                row.add(
                        Double.isFinite(loss)
                                ? new com.google.gson.JsonPrimitive(LossColors.logarithm(loss))
                                : JsonNull.INSTANCE);
                text.add(text(trial));
                hover.add(SweepMap.words(trial));
            }
            heights.add(row);
            texts.add(text);
            hovers.add(hover);
        }
        map.add("z", heights);
        map.add("text", texts);
        map.add("customdata", hovers);
        map.addProperty("hovertemplate", "%{customdata}<extra></extra>");
        if (x.values().size() <= MOST_WRITTEN) {
            map.addProperty("texttemplate", "%{text}");
        }
        map.addProperty("xgap", 2);
        map.addProperty("ygap", 2);
        colors.paint(map, "z");
        return map;
    }

    private String text(Trial trial) {
        String star = result.chosen().equals(java.util.Optional.of(trial)) ? SweepMap.CHOSEN + " " : "";
        return trial.trained()
                .map(trained -> star + Numbers.loss(trained.validation().loss()))
                .orElse("");
    }

    /** Words where there is no colour. */
    private static JsonObject diverged(SweepResult result, MapAxis x, MapAxis y) {
        List<Trial> gone = result.trials().stream()
                .filter(trial -> trial.trained().isEmpty())
                .toList();
        JsonObject words = Dots.scatter(gone, x, y);
        words.addProperty("mode", "text");
        JsonArray texts = new JsonArray();
        gone.forEach(trial -> texts.add("diverged"));
        words.add("text", texts);
        return words;
    }

    private static JsonArray numbers(double... values) {
        JsonArray numbers = new JsonArray();
        for (double value : values) {
            numbers.add(value);
        }
        return numbers;
    }
}
