package descent.experiment.sweep;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import descent.data.Data;
import descent.report.Environment;
import descent.rule.Tunable;

/** A sweep's results as JSON, for other programs. There are no times in it: equal results give equal text. */
final class SweepJson {
    private SweepJson() {}

    static String of(SweepResult result, Environment environment) {
        JsonObject root = new JsonObject();
        root.addProperty("experiment", result.sweep().subject().name());
        root.addProperty("optimizer", result.rule());
        JsonObject usual = new JsonObject();
        new Tunable(result.sweep().subject().rule()).values().forEach(usual::addProperty);
        root.add("hyperparameters", usual);
        root.add("search", search(result.sweep().space()));
        root.add("data", data(result.data()));
        root.addProperty("seed", result.sweep().plan().seed());
        root.addProperty("iterations", result.sweep().plan().iterations());
        JsonArray trials = new JsonArray();
        result.trials().forEach(trial -> trials.add(TrialJson.of(trial)));
        root.add("settings", trials);
        result.chosen().ifPresent(chosen -> root.add("chosen", chosen(result, chosen)));
        OverTuning.of(result).ifPresent(shown -> root.add("overTuning", overTuning(result, shown)));
        root.add("environment", environment(environment));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(root) + "\n";
    }

    private static JsonObject search(Space space) {
        JsonObject search = new JsonObject();
        if (space instanceof Grid grid) {
            search.addProperty("kind", "grid");
            grid.values().forEach((name, values) -> {
                JsonArray list = new JsonArray();
                values.forEach(list::add);
                search.add(name, list);
            });
        }
        if (space instanceof Ranges ranges) {
            search.addProperty("kind", "random");
            ranges.ranges().forEach(range -> {
                JsonObject ends = new JsonObject();
                ends.addProperty("from", range.low());
                ends.addProperty("to", range.high());
                ends.addProperty("log", range.scale() == Range.Scale.LOG);
                search.add(range.name(), ends);
            });
        }
        return search;
    }

    private static JsonObject data(Data data) {
        JsonObject json = new JsonObject();
        json.addProperty("name", data.name());
        json.addProperty("train", data.train().count());
        json.addProperty("validation", Trainer.validation(data).count());
        json.addProperty("test", data.test().count());
        json.addProperty("sha256", data.sha256());
        return json;
    }

    private static JsonObject chosen(SweepResult result, Trial chosen) {
        JsonObject json = TrialJson.of(chosen);
        json.remove("testAccuracy");
        result.test().ifPresent(test -> {
            json.addProperty("testLoss", test.loss());
            test.accuracy().ifPresent(share -> json.addProperty("testAccuracy", share));
        });
        return json;
    }

    private static JsonObject overTuning(SweepResult result, OverTuning shown) {
        JsonObject json = new JsonObject();
        json.addProperty("samples", result.sweep().plan().few().orElseThrow());
        JsonArray best = new JsonArray();
        JsonArray test = new JsonArray();
        for (int n = 1; n <= shown.byFew().count(); n++) {
            best.add(shown.byFew().seen(n));
            test.add(shown.byFew().unseen(n));
        }
        json.add("bestOfN", best);
        json.add("itsTest", test);
        return json;
    }

    private static JsonObject environment(Environment environment) {
        JsonObject json = new JsonObject();
        json.addProperty("descent", environment.descent());
        json.addProperty("nd4j", environment.nd4j());
        json.addProperty("backend", environment.backend());
        json.addProperty("java", environment.java());
        return json;
    }
}
