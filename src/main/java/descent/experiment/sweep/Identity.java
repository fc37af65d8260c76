package descent.experiment.sweep;

import descent.data.Data;
import descent.experiment.Trainable;
import descent.report.Environment;
import descent.rule.Tunable;
import descent.train.RunIdentity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What makes a sweep what it is, in words, apart from its candidates: what is equal in it comes to the same figures. */
final class Identity {
    private Identity() {}

    /**
     * By name, in words.
     *
     * @param data with validation samples
     * @param searched the hyperparameters that are searched; the others count
     */
    static Map<String, String> of(Trainable subject, SearchPlan plan, Data data, List<String> searched) {
        Environment environment = Environment.current();
        Map<String, String> about = new TreeMap<>();
        about.put("Descent", environment.descent());
        about.put("ND4J", environment.nd4j());
        about.put("backend", environment.backend());
        about.put("experiment", subject.name());
        about.put("data", data.sha256());
        about.put("number of training samples", String.valueOf(data.train().count()));
        about.put(
                "number of validation samples",
                String.valueOf(Trainer.validation(data).count()));
        about.put("model", subject.model().layers() + " " + subject.model().loss());
        about.put("batches", subject.batches().words());
        about.put("number of iterations", String.valueOf(plan.iterations()));
        about.put("seed", String.valueOf(plan.seed()));
        about.put(
                "over-tuning", plan.few().isPresent() ? "shown on " + plan.few().getAsInt() : "not shown");
        about.put("optimizer", subject.rule().getClass().getName());
        about.put("optimizer's code", RunIdentity.code(subject.rule()));
        new Tunable(subject.rule())
                .values().entrySet().stream()
                        .filter(entry -> !searched.contains(entry.getKey()))
                        .forEach(entry -> about.put(entry.getKey(), String.valueOf(entry.getValue())));
        about.replaceAll((name, value) -> RunIdentity.stable(value));
        return about;
    }
}
