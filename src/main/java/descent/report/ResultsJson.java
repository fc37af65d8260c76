package descent.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import descent.Hyperparameters;
import descent.network.Model;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import descent.train.Selection;
import java.util.List;
import java.util.Map;

/**
 * An experiment's results as JSON, for other programs. The keys come in a fixed order, and numbers are written so that
 * reading them gives the same bits again. Times apart, equal results give equal text.
 *
 * <p>JSON has no numbers that are not finite: those are the texts "NaN", "Infinity" and "-Infinity", as in the JSON form
 * of protocol buffers. A lane that diverged says at which iteration under "divergedAt"; where there are no classes there
 * is no "accuracy". Where there are validation samples, the points are about these, and "selected" says which checkpoint
 * was the best there and what the test samples say of it.
 */
public final class ResultsJson {
    private ResultsJson() {}

    /** The text of {@code results.json}. */
    public static String of(Results results, Environment environment) {
        return of(results, environment, List.of());
    }

    /** @param files the names of the other files of the report */
    static String of(Results results, Environment environment, List<String> files) {
        JsonObject root = new JsonObject();
        root.addProperty("command", environment.command());
        root.addProperty("date", environment.date());
        root.addProperty("experiment", results.experiment());
        root.add("data", data(results));
        root.addProperty("seed", results.seed());
        JsonArray lanes = new JsonArray();
        String judges = results.data().validation().isPresent() ? "validation" : "test";
        results.lanes().forEach(history -> lanes.add(lane(history, judges)));
        root.add("lanes", lanes);
        root.add("seconds", number(results.seconds()));
        root.add("environment", environment(environment));
        root.addProperty(Earlier.RUN, Earlier.run(results));
        JsonArray names = new JsonArray();
        files.forEach(names::add);
        root.add(Earlier.FILES, names);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(root) + "\n";
    }

    private static JsonObject data(Results results) {
        JsonObject data = new JsonObject();
        data.addProperty("name", results.data().name());
        data.addProperty("train", results.data().train().count());
        results.data().validation().ifPresent(held -> data.addProperty("validation", held.count()));
        data.addProperty("test", results.data().test().count());
        data.addProperty("sha256", results.data().sha256());
        return data;
    }

    private static JsonObject lane(History history, String judges) {
        JsonObject lane = new JsonObject();
        lane.addProperty("lane", history.lane());
        lane.addProperty("optimizer", history.optimizer().getClass().getSimpleName());
        lane.add("hyperparameters", object(Hyperparameters.of(history.optimizer())));
        lane.add("state", object(history.state()));
        lane.addProperty("seed", history.seed());
        lane.addProperty("batches", history.batches());
        history.trained().ifPresent(trained -> lane.addProperty("model", words(trained.model())));
        JsonArray points = new JsonArray();
        history.evaluations().forEach(evaluation -> points.add(point(evaluation, judges)));
        lane.add("points", points);
        history.selection().ifPresent(selection -> lane.add("selected", selected(selection)));
        lane.add("seconds", number(history.seconds()));
        lane.addProperty("gradients", history.gradients());
        history.failure().ifPresent(failure -> lane.addProperty("failure", failure.toString()));
        lane.addProperty("diverged", history.divergedAt().isPresent());
        history.divergedAt().ifPresent(iteration -> lane.addProperty("divergedAt", iteration));
        return lane;
    }

    private static String words(Model model) {
        return "%s, %s, initialiser %s, %,d parameters"
                .formatted(model.layers(), model.loss(), model.initialiser(), model.size());
    }

    private static JsonObject point(Evaluation evaluation, String judges) {
        JsonObject point = new JsonObject();
        point.addProperty("iteration", evaluation.iteration());
        point.add("batchLoss", number(evaluation.batchLoss()));
        evaluation.trainLoss().ifPresent(loss -> point.add("trainLoss", number(loss)));
        point.add(judges + "Loss", number(evaluation.loss()));
        evaluation.accuracy().ifPresent(accuracy -> point.add("accuracy", number(accuracy)));
        return point;
    }

    private static JsonObject selected(Selection selection) {
        JsonObject selected = new JsonObject();
        selected.addProperty("iteration", selection.iteration());
        selected.add("testLoss", number(selection.testLoss()));
        selection.testAccuracy().ifPresent(accuracy -> selected.add("testAccuracy", number(accuracy)));
        return selected;
    }

    private static JsonObject environment(Environment environment) {
        JsonObject object = new JsonObject();
        object.addProperty("descent", environment.descent());
        object.addProperty("commit", environment.commit());
        object.addProperty("nd4j", environment.nd4j());
        object.addProperty("backend", environment.backend());
        object.addProperty("java", environment.java());
        object.addProperty("system", environment.system());
        object.addProperty("processor", environment.processor());
        object.addProperty("cores", environment.cores());
        return object;
    }

    private static JsonObject object(Map<String, ?> values) {
        JsonObject object = new JsonObject();
        values.forEach((name, value) -> object.add(name, element(value)));
        return object;
    }

    private static JsonElement element(Object value) {
        if (value instanceof Map<?, ?> wrapped) {
            JsonObject object = new JsonObject();
            wrapped.forEach((name, inner) -> object.add(String.valueOf(name), element(inner)));
            return object;
        }
        return value instanceof Number number ? number(number) : new JsonPrimitive(String.valueOf(value));
    }

    private static JsonPrimitive number(Number value) {
        return Double.isFinite(value.doubleValue()) ? new JsonPrimitive(value) : new JsonPrimitive(value.toString());
    }
}
