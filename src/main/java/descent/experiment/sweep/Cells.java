package descent.experiment.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A grid as a heat map, with the losses written into its cells where there is room. */
final class Cells {
    private static final int MOST_WRITTEN = 6;
    private static final String DIGITS = "%.3g";
    private static final String ON_BRIGHT = "#1a1a1a";
    private static final String ON_DARK = "#ffffff";
    private static final String ON_NOTHING = "#808080";

    private final SweepResult result;
    private final MapAxis x;
    private final MapAxis y;
    private final LossColors colors;
    private final Map<List<Double>, Trial> trials = new HashMap<>();

    private Cells(SweepResult result, MapAxis x, MapAxis y, LossColors colors) {
        this.result = result;
        this.x = x;
        this.y = y;
        this.colors = colors;
        for (Trial trial : result.trials()) {
            Map<String, Double> values = trial.candidate().values();
            trials.put(List.of(values.get(x.name()), values.get(y.name())), trial);
        }
    }

    static JsonArray of(SweepResult result, MapAxis x, MapAxis y, LossColors colors) {
        Cells cells = new Cells(result, x, y, colors);
        JsonArray traces = new JsonArray();
        traces.add(cells.map());
        traces.add(cells.words());
        return traces;
    }

    private JsonObject map() {
        JsonArray heights = new JsonArray();
        JsonArray hovers = new JsonArray();
        for (double up : y.values()) {
            JsonArray row = new JsonArray();
            JsonArray hover = new JsonArray();
            for (double across : x.values()) {
                Trial trial = trials.get(List.of(across, up));
                double loss = SweepFigures.loss(trial);
                row.add(Double.isFinite(loss) ? new JsonPrimitive(LossColors.logarithm(loss)) : JsonNull.INSTANCE);
                hover.add(SweepMap.words(trial));
            }
            heights.add(row);
            hovers.add(hover);
        }
        JsonObject map = new JsonObject();
        map.addProperty("type", "heatmap");
        map.add("x", numbers(x.edges()));
        map.add("y", numbers(y.edges()));
        map.add("z", heights);
        map.add("customdata", hovers);
        map.addProperty("hovertemplate", "%{customdata}<extra></extra>");
        map.addProperty("xgap", 2);
        map.addProperty("ygap", 2);
        colors.paint(map, "z");
        return map;
    }

    /** A trace of its own, for Plotly puts a cell's own text beside its middle on a logarithmic axis. */
    private JsonObject words() {
        JsonArray texts = new JsonArray();
        JsonArray inks = new JsonArray();
        for (Trial trial : result.trials()) {
            texts.add(text(trial));
            double loss = SweepFigures.loss(trial);
            String on = colors.isDark(loss) ? ON_DARK : ON_BRIGHT;
            inks.add(Double.isFinite(loss) ? on : ON_NOTHING);
        }
        JsonObject words = Dots.scatter(result.trials(), x, y);
        words.addProperty("mode", "text");
        words.addProperty("hoverinfo", "skip");
        words.remove("hovertemplate");
        words.add("text", texts);
        JsonObject font = new JsonObject();
        font.add("color", inks);
        words.add("textfont", font);
        return words;
    }

    private String text(Trial trial) {
        boolean roomy = x.values().size() <= MOST_WRITTEN;
        String star = result.chosen().equals(Optional.of(trial)) ? SweepMap.CHOSEN : "";
        if (!roomy) {
            return trial.trained().isPresent() ? star : "div.";
        }
        return trial.trained()
                .map(trained -> (star.isEmpty() ? "" : star + "<br>")
                        + DIGITS.formatted(trained.validation().loss()))
                .orElse("diverged");
    }

    private static JsonArray numbers(double... values) {
        JsonArray numbers = new JsonArray();
        for (double value : values) {
            numbers.add(value);
        }
        return numbers;
    }
}
