package descent.experiment.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.report.Json;
import java.util.ArrayList;
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
    private final Map<List<Double>, SweepTrial> trials = new HashMap<>();

    private Cells(SweepResult result, MapAxis x, MapAxis y, LossColors colors) {
        this.result = result;
        this.x = x;
        this.y = y;
        this.colors = colors;
        for (SweepTrial trial : result.trials()) {
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
        List<List<Double>> heights = new ArrayList<>();
        List<List<String>> hovers = new ArrayList<>();
        for (double up : y.values()) {
            List<SweepTrial> row = x.values().stream()
                    .map(across -> trials.get(List.of(across, up)))
                    .toList();
            heights.add(row.stream().map(Cells::height).toList());
            hovers.add(row.stream().map(SweepMap::words).toList());
        }
        return colors.paint(Json.of("type", "heatmap"), "z")
                .and("x", x.edges())
                .and("y", y.edges())
                .and("z", heights)
                .and("customdata", hovers)
                .and("hovertemplate", "%{customdata}<extra></extra>")
                .and("xgap", 2)
                .and("ygap", 2)
                .object();
    }

    /** Nothing where it diverged. */
    private static Double height(SweepTrial trial) {
        double loss = SweepFigures.loss(trial);
        return Double.isFinite(loss) ? (Double) LossColors.logarithm(loss) : null;
    }

    /** A trace of its own, for Plotly puts a cell's own text beside its middle on a logarithmic axis. */
    private JsonObject words() {
        List<String> inks = result.trials().stream().map(this::ink).toList();
        JsonObject words = Dots.scatter(result.trials(), x, y)
                .and("mode", "text")
                .and("hoverinfo", "skip")
                .and("text", result.trials().stream().map(this::text).toList())
                .and("textfont", Json.of("color", inks))
                .object();
        words.remove("hovertemplate");
        return words;
    }

    private String ink(SweepTrial trial) {
        double loss = SweepFigures.loss(trial);
        return !Double.isFinite(loss) ? ON_NOTHING : colors.isDark(loss) ? ON_DARK : ON_BRIGHT;
    }

    private String text(SweepTrial trial) {
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
}
