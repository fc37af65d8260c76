package descent.report;

import static descent.report.Table.Column.lane;
import static descent.report.Table.Column.number;
import static descent.report.Table.Column.text;

import descent.Hyperparameters;
import descent.Optimizer;
import descent.train.Results;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables that say how an experiment was set up. */
public final class SetupTables {
    private static final int BYTES_PER_FLOAT = 4;

    private SetupTables() {}

    /** Each lane's rule with its hyperparameters and the memory that its state takes. */
    public static Table rules(Results results) {
        Table table = Table.of(
                "Rules: hyperparameters and state",
                List.of(lane("rule"), text("hyperparameters"), text("state"), number("memory")));
        for (LaneRuns lane : LaneRuns.of(results)) {
            Map<String, Long> state = lane.runs().get(0).state();
            table = table.row(List.of(
                    lane.name(),
                    hyperparameters(lane.runs().get(0).optimizer()),
                    described(state),
                    Numbers.bytes(BYTES_PER_FLOAT
                            * state.values().stream().mapToLong(Long::longValue).sum())));
        }
        return table.note("state: arrays that live from one step to the next, with their number of elements");
    }

    /** What was trained on, and with which software on which machine. */
    public static Table environment(Results results, Environment environment) {
        Table data = Table.of("Data and environment", List.of(text("what"), text("which")))
                .row(List.of("data", results.data().name()))
                .row(List.of(
                        "training samples", Numbers.count(results.data().train().count())));
        Table split = results.data()
                .validation()
                .map(held -> data.row(List.of("validation samples", Numbers.count(held.count()))))
                .orElse(data);
        return split.row(List.of(
                        "test samples", Numbers.count(results.data().test().count())))
                .row(List.of("SHA-256", results.data().sha256()))
                .row(List.of("first seed", String.valueOf(results.seed())))
                .row(List.of("seconds", Numbers.seconds(results.seconds())))
                .row(List.of("command", environment.command()))
                .row(List.of("date", environment.date()))
                .row(List.of("Descent", environment.descent()))
                .row(List.of("commit", environment.commit()))
                .row(List.of("ND4J", environment.nd4j()))
                .row(List.of("backend", environment.backend()))
                .row(List.of("Java", environment.java()))
                .row(List.of("system", environment.system()))
                .row(List.of("processor", environment.processor()))
                .row(List.of("cores", String.valueOf(environment.cores())));
    }

    /** A rule's hyperparameters as one would read them: "momentum 0.9, learningRate 0.1". */
    public static String hyperparameters(Optimizer rule) {
        return described(Hyperparameters.of(rule));
    }

    private static String described(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + described(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String described(Object value) {
        if (value instanceof Map<?, ?> wrapped) {
            String inside = wrapped.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("optimizer"))
                    .map(entry -> entry.getKey() + " " + described(entry.getValue()))
                    .collect(Collectors.joining(", "));
            return "%s(%s)".formatted(wrapped.get("optimizer"), inside);
        }
        return value instanceof Long elements ? Numbers.count(elements) : Numbers.setting(value);
    }
}
