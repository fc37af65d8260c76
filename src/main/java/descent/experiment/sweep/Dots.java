package descent.experiment.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Random settings as dots, coloured by their loss. */
final class Dots {
    private static final String GREY = "#808080";

    private Dots() {}

    static JsonArray of(SweepResult result, MapAxis x, MapAxis y, LossColors colors) {
        List<Trial> trained = result.trials().stream()
                .filter(trial -> trial.trained().isPresent())
                .toList();
        List<Trial> diverged = result.trials().stream()
                .filter(trial -> trial.trained().isEmpty())
                .toList();
        JsonArray traces = new JsonArray();
        traces.add(colored(trained, x, y, colors));
        traces.add(marked(diverged, x, y, "x"));
        JsonObject chosen = marked(result.chosen().stream().toList(), x, y, "star-open");
        chosen.getAsJsonObject("marker").addProperty("size", 20);
        traces.add(chosen);
        return traces;
    }

    private static JsonObject colored(List<Trial> trials, MapAxis x, MapAxis y, LossColors colors) {
        JsonObject dots = scatter(trials, x, y);
        dots.addProperty("mode", "markers");
        JsonObject marker = new JsonObject();
        marker.addProperty("size", 11);
        JsonArray losses = new JsonArray();
        trials.forEach(trial -> losses.add(LossColors.logarithm(SweepFigures.loss(trial))));
        marker.add("color", losses);
        colors.paint(marker, "c");
        dots.add("marker", marker);
        return dots;
    }

    private static JsonObject marked(List<Trial> trials, MapAxis x, MapAxis y, String symbol) {
        JsonObject dots = scatter(trials, x, y);
        dots.addProperty("mode", "markers");
        JsonObject marker = new JsonObject();
        marker.addProperty("symbol", symbol);
        marker.addProperty("size", 9);
        marker.addProperty("color", GREY);
        dots.add("marker", marker);
        return dots;
    }

    /** Settings at their places. */
    static JsonObject scatter(List<Trial> trials, MapAxis x, MapAxis y) {
        JsonObject scatter = new JsonObject();
        scatter.addProperty("type", "scatter");
        JsonArray across = new JsonArray();
        JsonArray up = new JsonArray();
        JsonArray words = new JsonArray();
        for (Trial trial : trials) {
            across.add(trial.candidate().values().get(x.name()));
            up.add(trial.candidate().values().get(y.name()));
            words.add(SweepMap.words(trial));
        }
        scatter.add("x", across);
        scatter.add("y", up);
        scatter.add("customdata", words);
        scatter.addProperty("hovertemplate", "%{customdata}<extra></extra>");
        return scatter;
    }
}
