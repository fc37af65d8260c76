package descent.experiment.sweep;

import com.google.gson.JsonArray;
import descent.report.Json;
import java.util.List;

/** Random settings as dots, coloured by their loss. */
final class Dots {
    private static final String GREY = "#808080";

    private Dots() {}

    static JsonArray of(SweepResult result, MapAxis x, MapAxis y, LossColors colors) {
        List<SweepTrial> trained = result.trials().stream()
                .filter(trial -> trial.trained().isPresent())
                .toList();
        List<SweepTrial> diverged = result.trials().stream()
                .filter(trial -> trial.trained().isEmpty())
                .toList();
        JsonArray traces = new JsonArray();
        traces.add(colored(trained, x, y, colors).object());
        traces.add(marked(diverged, x, y, "x", 9).object());
        traces.add(
                marked(result.chosen().stream().toList(), x, y, "star-open", 20).object());
        return traces;
    }

    private static Json colored(List<SweepTrial> trials, MapAxis x, MapAxis y, LossColors colors) {
        List<Double> losses = trials.stream()
                .map(trial -> LossColors.logarithm(SweepFigures.loss(trial)))
                .toList();
        Json marker = colors.paint(Json.of("size", 11).and("color", losses), "c");
        return scatter(trials, x, y).and("mode", "markers").and("marker", marker);
    }

    private static Json marked(List<SweepTrial> trials, MapAxis x, MapAxis y, String symbol, int size) {
        Json marker = Json.of("symbol", symbol).and("size", size).and("color", GREY);
        return scatter(trials, x, y).and("mode", "markers").and("marker", marker);
    }

    /** Settings at their places. */
    static Json scatter(List<SweepTrial> trials, MapAxis x, MapAxis y) {
        return Json.of("type", "scatter")
                .and("x", trials.stream().map(x::of).toList())
                .and("y", trials.stream().map(y::of).toList())
                .and("customdata", trials.stream().map(SweepMap::words).toList())
                .and("hovertemplate", "%{customdata}<extra></extra>");
    }
}
