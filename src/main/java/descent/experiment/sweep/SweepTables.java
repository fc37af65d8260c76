package descent.experiment.sweep;

import descent.data.Data;
import descent.report.Environment;
import descent.report.Numbers;
import descent.report.Table;
import descent.rule.Tunable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sweep's tables. */
final class SweepTables {
    private static final int SHOWN = 20;
    private static final String NONE = "\u2013";

    private SweepTables() {}

    /** The best settings, for the terminal. */
    static Table best(SweepResult result) {
        List<Trial> ranked = Trial.ranked(result.trials());
        Table table = settings(result, ranked.subList(0, Math.min(SHOWN, ranked.size())));
        int more = ranked.size() - SHOWN;
        Table shown = more > 0 ? table.note("%s more are on the page".formatted(Numbers.count(more))) : table;
        return shown.note(verdict(result));
    }

    /** All settings, from the best to the worst. */
    static Table all(SweepResult result) {
        return settings(result, Trial.ranked(result.trials()));
    }

    private static Table settings(SweepResult result, List<Trial> ranked) {
        List<Table.Column> columns = new ArrayList<>();
        result.sweep().space().names().forEach(name -> columns.add(Table.Column.number(name)));
        columns.add(Table.Column.number("validation loss"));
        if (result.counts()) {
            columns.add(Table.Column.number("accuracy (%)"));
        }
        columns.add(Table.Column.number("iterations"));
        Table table = Table.of(
                "%s on %s: validation loss of %s"
                        .formatted(
                                result.rule(),
                                result.data().name(),
                                result.sweep().space().words()),
                columns);
        for (Trial trial : ranked) {
            table = table.row(row(result, trial));
        }
        return table;
    }

    private static List<String> row(SweepResult result, Trial trial) {
        List<String> cells = new ArrayList<>();
        result.sweep()
                .space()
                .names()
                .forEach(name ->
                        cells.add(Numbers.setting(trial.candidate().values().get(name))));
        cells.add(trial.trained()
                .map(trained -> Numbers.loss(trained.validation().loss()))
                .orElse("diverged"));
        if (result.counts()) {
            cells.add(trial.trained().map(SweepTables::accuracy).orElse(NONE));
        }
        cells.add(Numbers.count(
                trial.outcome() instanceof Outcome.Diverged diverged
                        ? diverged.iteration()
                        : trial.trained().orElseThrow().iteration()));
        return cells;
    }

    private static String accuracy(Outcome.Trained trained) {
        return trained.validation().accuracy().stream()
                .mapToObj(Numbers::percent)
                .findFirst()
                .orElse(NONE);
    }

    /** What was chosen, and what it is worth. */
    static String verdict(SweepResult result) {
        if (result.test().isEmpty()) {
            return "All settings diverged, so that none was chosen and the test samples were not asked: try smaller learning rates";
        }
        Trial chosen = result.chosen().orElseThrow();
        String accuracy = result.test().get().accuracy().stream()
                .mapToObj(share -> "accuracy %s %%, ".formatted(Numbers.percent(share)))
                .collect(Collectors.joining());
        return "Chosen: %s. Test, asked once: %sloss %s"
                .formatted(
                        chosen.candidate().words(),
                        accuracy,
                        Numbers.loss(result.test().get().loss()));
    }

    /** What was trained on, how, and with which software. */
    static Table environment(SweepResult result, Environment environment) {
        Data data = result.data();
        Plan plan = result.sweep().plan();
        return Table.of(
                        "Data, training and environment",
                        List.of(Table.Column.text("what"), Table.Column.text("which")))
                .row(List.of("data", data.name()))
                .row(List.of("training samples", Numbers.count(data.train().count())))
                .row(List.of(
                        "validation samples",
                        Numbers.count(Trainer.validation(data).count())))
                .row(List.of("test samples", Numbers.count(data.test().count())))
                .row(List.of("SHA-256", data.sha256()))
                .row(List.of("batches", result.sweep().subject().batches().words()))
                .row(List.of("iterations", Numbers.count(plan.iterations())))
                .row(List.of("evaluated every", Numbers.count(plan.every())))
                .row(List.of("seed", String.valueOf(plan.seed())))
                .row(List.of("Descent", environment.descent()))
                .row(List.of("ND4J", environment.nd4j()))
                .row(List.of("backend", environment.backend()))
                .row(List.of("Java", environment.java()));
    }

    /** The hyperparameters that were not searched; empty if all were. */
    static Optional<Table> fixed(SweepResult result) {
        Map<String, Double> values = new Tunable(result.sweep().subject().rule()).values();
        values.keySet().removeAll(result.sweep().space().names());
        Table table = Table.of(
                result.rule() + ": hyperparameters that were not searched",
                List.of(Table.Column.text("which"), Table.Column.number("value")));
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            table = table.row(List.of(entry.getKey(), Numbers.setting(entry.getValue())));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(table);
    }
}
