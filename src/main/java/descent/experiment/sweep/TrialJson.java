package descent.experiment.sweep;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import descent.network.Network;
import descent.report.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Trials as JSON; numbers are written so that reading them gives the same bits again. */
final class TrialJson {
    private TrialJson() {}

    static JsonObject of(SweepTrial trial) {
        Json json = Json.of("setting", trial.candidate().values())
                .and("diverged", trial.trained().isEmpty());
        if (trial.outcome() instanceof SweepOutcome.Diverged diverged) {
            json.and("iteration", diverged.iteration());
        }
        trial.trained().ifPresent(trained -> {
            Network.Score validation = trained.validation();
            json.and("iteration", trained.iteration()).and("validationLoss", validation.loss());
            validation.accuracy().ifPresent(share -> json.and("validationAccuracy", share));
            trained.revealed()
                    .ifPresent(
                            revealed -> json.and("fewAccuracy", revealed.few()).and("testAccuracy", revealed.test()));
        });
        return json.object();
    }

    /** @throws RuntimeException if anything is missing or of the wrong kind */
    static SweepTrial trial(JsonObject json) {
        Map<String, Double> values = new LinkedHashMap<>();
        json.getAsJsonObject("setting")
                .entrySet()
                .forEach(e -> values.put(e.getKey(), e.getValue().getAsDouble()));
        int iteration = json.get("iteration").getAsInt();
        SweepOutcome outcome = json.get("diverged").getAsBoolean()
                ? new SweepOutcome.Diverged(iteration)
                : new SweepOutcome.Trained(
                        iteration,
                        new Network.Score(json.get("validationLoss").getAsDouble(), number(json, "validationAccuracy")),
                        revealed(json));
        return new SweepTrial(new Candidate(values), outcome);
    }

    private static Optional<SweepOutcome.Revealed> revealed(JsonObject json) {
        OptionalDouble few = number(json, "fewAccuracy");
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(new SweepOutcome.Revealed(
                        few.getAsDouble(), number(json, "testAccuracy").orElseThrow()));
    }

    private static OptionalDouble number(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.getAsDouble());
    }

    /** @return empty if it is no object */
    static Map<String, String> texts(JsonElement element) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (element instanceof JsonObject object) {
            object.entrySet()
                    .forEach(e -> texts.put(e.getKey(), e.getValue().toString().replaceAll("^\"|\"$", "")));
        }
        return texts;
    }
}
