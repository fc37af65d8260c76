package descent.report;

import descent.Hyperparameters;
import descent.data.Data;
import descent.network.Model;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import descent.train.Selection;
import java.util.List;

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
        return with(results, environment, List.of()).text();
    }

    /** @param files the names of the other files of the report */
    static Json with(Results results, Environment environment, List<String> files) {
        String judges = results.data().validation().isPresent() ? "validation" : "test";
        return Json.of("command", environment.command())
                .and("date", environment.date())
                .and("experiment", results.experiment())
                .and("data", data(results.data()))
                .and("seed", results.seed())
                .and(
                        "lanes",
                        results.lanes().stream()
                                .map(history -> lane(history, judges).object())
                                .toList())
                .and("seconds", results.seconds())
                .and("environment", environment.json())
                .and(Earlier.RUN, Earlier.run(results))
                .and(Earlier.FILES, files);
    }

    private static Json data(Data data) {
        Json json = Json.of("name", data.name()).and("train", data.train().count());
        data.validation().ifPresent(held -> json.and("validation", held.count()));
        return json.and("test", data.test().count()).and("sha256", data.sha256());
    }

    private static Json lane(History history, String judges) {
        Json lane = Json.of("lane", history.lane())
                .and("optimizer", history.optimizer().getClass().getSimpleName())
                .and("hyperparameters", Hyperparameters.of(history.optimizer()))
                .and("state", history.state())
                .and("seed", history.seed())
                .and("batches", history.batches());
        history.trained().ifPresent(trained -> lane.and("model", words(trained.model())));
        lane.and(
                "points",
                history.evaluations().stream()
                        .map(evaluation -> point(evaluation, judges).object())
                        .toList());
        history.selection().ifPresent(selection -> lane.and("selected", selected(selection)));
        lane.and("seconds", history.seconds()).and("gradients", history.gradients());
        history.failure().ifPresent(failure -> lane.and("failure", failure.toString()));
        lane.and("diverged", history.divergedAt().isPresent());
        history.divergedAt().ifPresent(iteration -> lane.and("divergedAt", iteration));
        return lane;
    }

    private static String words(Model model) {
        return "%s, %s, initialiser %s, %,d parameters"
                .formatted(model.layers(), model.loss(), model.initialiser(), model.size());
    }

    private static Json point(Evaluation evaluation, String judges) {
        Json point = Json.of("iteration", evaluation.iteration()).and("batchLoss", evaluation.batchLoss());
        evaluation.trainLoss().ifPresent(loss -> point.and("trainLoss", loss));
        point.and(judges + "Loss", evaluation.loss());
        evaluation.accuracy().ifPresent(accuracy -> point.and("accuracy", accuracy));
        return point;
    }

    private static Json selected(Selection selection) {
        Json selected = Json.of("iteration", selection.iteration()).and("testLoss", selection.testLoss());
        selection.testAccuracy().ifPresent(accuracy -> selected.and("testAccuracy", accuracy));
        return selected;
    }
}
