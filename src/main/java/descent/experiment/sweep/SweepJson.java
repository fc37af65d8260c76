package descent.experiment.sweep;

import com.google.gson.JsonObject;
import descent.data.Data;
import descent.experiment.Trainable;
import descent.report.Earlier;
import descent.report.Environment;
import descent.report.Json;
import descent.rule.Tunable;
import java.util.List;
import java.util.stream.IntStream;

/** A sweep's results as JSON, for other programs. There are no times in it: equal results give equal text. */
final class SweepJson {
    private SweepJson() {}

    /** @param files the names of the other files of the report */
    static String of(SweepResult result, Environment environment, List<String> files) {
        Trainable subject = result.sweep().subject();
        Json root = Json.of("command", environment.command())
                .and("experiment", subject.name())
                .and("optimizer", result.rule())
                .and("hyperparameters", new Tunable(subject.rule()).values())
                .and("search", search(result.sweep().space()))
                .and("data", data(result.data()))
                .and("seed", result.sweep().plan().seed())
                .and("iterations", result.sweep().plan().iterations())
                .and("settings", result.trials().stream().map(TrialJson::of).toList());
        result.chosen().ifPresent(chosen -> root.and("chosen", chosen(result, chosen)));
        OverTuning.of(result).ifPresent(shown -> root.and("overTuning", overTuning(result, shown)));
        return root.and("environment", environment.json())
                .and(Earlier.RUN, run(result))
                .and(Earlier.FILES, files)
                .text();
    }

    /** A digest of what makes the sweep what it is. */
    static String run(SweepResult result) {
        Sweep sweep = result.sweep();
        return Earlier.run(Identity.of(
                        sweep.subject(),
                        sweep.plan(),
                        result.data(),
                        sweep.space().names()) + "\n" + sweep.candidates());
    }

    private static Json search(Space space) {
        if (space instanceof Grid grid) {
            Json search = Json.of("kind", "grid");
            grid.values().forEach(search::and);
            return search;
        }
        Json search = Json.of("kind", "random");
        if (space instanceof Ranges ranges) {
            ranges.ranges()
                    .forEach(range -> search.and(
                            range.name(),
                            Json.of("from", range.low())
                                    .and("to", range.high())
                                    .and("log", range.scale() == Range.Scale.LOG)));
        }
        return search;
    }

    private static Json data(Data data) {
        return Json.of("name", data.name())
                .and("train", data.train().count())
                .and("validation", Trainer.validation(data).count())
                .and("test", data.test().count())
                .and("sha256", data.sha256());
    }

    private static JsonObject chosen(SweepResult result, SweepTrial chosen) {
        JsonObject json = TrialJson.of(chosen);
        json.remove("testAccuracy");
        result.test().ifPresent(test -> {
            json.addProperty("testLoss", test.loss());
            test.accuracy().ifPresent(share -> json.addProperty("testAccuracy", share));
        });
        return json;
    }

    private static Json overTuning(SweepResult result, OverTuning shown) {
        BestOfN best = shown.byFew();
        int count = best.count();
        return Json.of("samples", result.sweep().plan().few().orElseThrow())
                .and(
                        "bestOfN",
                        IntStream.rangeClosed(1, count).mapToDouble(best::seen).toArray())
                .and(
                        "itsTest",
                        IntStream.rangeClosed(1, count)
                                .mapToDouble(best::unseen)
                                .toArray());
    }
}
