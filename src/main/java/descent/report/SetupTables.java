package descent.report;

import descent.Hyperparameters;
import descent.Optimizer;
import descent.data.Data;
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
        return Table.titled("Rules: hyperparameters and state")
                .lane("rule")
                .words("hyperparameters", "state")
                .numbers("memory")
                .rows(LaneRuns.of(results), SetupTables::row)
                .note("state: arrays that live from one step to the next, with their number of elements");
    }

    private static List<String> row(LaneRuns lane) {
        Map<String, Long> state = lane.runs().get(0).state();
        return List.of(
                lane.name(),
                hyperparameters(lane.runs().get(0).optimizer()),
                described(state),
                Numbers.bytes(BYTES_PER_FLOAT
                        * state.values().stream().mapToLong(Long::longValue).sum()));
    }

    /** What was trained on, and with which software on which machine. */
    public static Table environment(Results results, Environment environment) {
        return data(Table.titled("Data and environment").words("what", "which"), results.data())
                .row("first seed", String.valueOf(results.seed()))
                .row("seconds", Numbers.seconds(results.seconds()))
                .row("command", environment.command())
                .row("date", environment.date())
                .row("Descent", environment.descent())
                .row("commit", environment.commit())
                .row("ND4J", environment.nd4j())
                .row("backend", environment.backend())
                .row("Java", environment.java())
                .row("system", environment.system())
                .row("processor", environment.processor())
                .row("cores", String.valueOf(environment.cores()));
    }

    /** A table of things and words, with rows for a data set. */
    public static Table data(Table table, Data data) {
        Table train = table.row("data", data.name())
                .row("training samples", Numbers.count(data.train().count()));
        return data.validation()
                .map(held -> train.row("validation samples", Numbers.count(held.count())))
                .orElse(train)
                .row("test samples", Numbers.count(data.test().count()))
                .row("SHA-256", data.sha256());
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
