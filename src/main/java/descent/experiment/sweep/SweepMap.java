package descent.experiment.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.report.Json;
import descent.report.Numbers;
import descent.report.Plot;
import java.util.List;
import java.util.stream.Stream;

/**
 * The validation loss over two hyperparameters: cells for a grid, dots for random settings.
 *
 * @param result the sweep
 * @param x the hyperparameter along the horizontal axis
 * @param y the other
 * @param traces what is drawn of the settings
 */
record SweepMap(SweepResult result, MapAxis x, MapAxis y, JsonArray traces) implements Plot {
    static final String CHOSEN = "\u2605";

    static SweepMap of(SweepResult result) {
        List<String> names = result.sweep().space().names();
        MapAxis x = MapAxis.of(result, names.get(0));
        MapAxis y = MapAxis.of(result, names.get(1));
        LossColors colors = LossColors.of(result.trials());
        boolean cells = result.sweep().space() instanceof Grid;
        return new SweepMap(result, x, y, cells ? Cells.of(result, x, y, colors) : Dots.of(result, x, y, colors));
    }

    @Override
    public String title() {
        return "Validation loss by %s and %s (%s the chosen setting)".formatted(x.name(), y.name(), CHOSEN);
    }

    @Override
    public List<Entry> legend() {
        return List.of();
    }

    @Override
    public JsonObject plotly() {
        return Json.of("data", traces)
                .and("layout", Json.of("xaxis", x.json()).and("yaxis", y.json()))
                .object();
    }

    /** What to say of a setting that somebody points at. */
    static String words(SweepTrial trial) {
        String outcome = trial.trained()
                .map(trained -> Stream.concat(
                                Stream.of("validation loss "
                                        + Numbers.loss(trained.validation().loss())),
                                trained.validation().accuracy().stream()
                                        .mapToObj(share -> "accuracy %s %%".formatted(Numbers.percent(share))))
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow())
                .orElse("diverged");
        return trial.candidate().words() + "<br>" + outcome;
    }
}
