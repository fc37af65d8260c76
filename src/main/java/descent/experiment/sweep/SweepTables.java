package descent.experiment.sweep;

import descent.report.Environment;
import descent.report.Numbers;
import descent.report.SetupTables;
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
        List<SweepTrial> ranked = SweepTrial.ranked(result.trials());
        Table table = settings(result, ranked.subList(0, Math.min(SHOWN, ranked.size())));
        int more = ranked.size() - SHOWN;
        Table shown = more > 0 ? table.note("%s more are on the page".formatted(Numbers.count(more))) : table;
        return shown.note(verdict(result));
    }

    /** All settings, from the best to the worst. */
    static Table all(SweepResult result) {
        return settings(result, SweepTrial.ranked(result.trials()));
    }

    private static Table settings(SweepResult result, List<SweepTrial> ranked) {
        Table table = Table.titled("%s on %s: validation loss of %s"
                        .formatted(
                                result.rule(),
                                result.data().name(),
                                result.sweep().space().words()))
                .numbers(result.sweep().space().names().toArray(String[]::new))
                .numbers("validation loss");
        return (result.counts() ? table.numbers("accuracy (%)") : table)
                .numbers("iterations")
                .rows(ranked, trial -> row(result, trial));
    }

    private static List<String> row(SweepResult result, SweepTrial trial) {
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
                trial.outcome() instanceof SweepOutcome.Diverged diverged
                        ? diverged.iteration()
                        : trial.trained().orElseThrow().iteration()));
        return cells;
    }

    private static String accuracy(SweepOutcome.Trained trained) {
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
        SweepTrial chosen = result.chosen().orElseThrow();
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
        SearchPlan plan = result.sweep().plan();
        return SetupTables.data(Table.titled("Data, training and environment").words("what", "which"), result.data())
                .row("batches", result.sweep().subject().batches().words())
                .row("iterations", Numbers.count(plan.iterations()))
                .row("evaluated every", Numbers.count(plan.every()))
                .row("seed", String.valueOf(plan.seed()))
                .row("Descent", environment.descent())
                .row("ND4J", environment.nd4j())
                .row("backend", environment.backend())
                .row("Java", environment.java());
    }

    /** The hyperparameters that were not searched; empty if all were. */
    static Optional<Table> fixed(SweepResult result) {
        Map<String, Double> values = new Tunable(result.sweep().subject().rule()).values();
        values.keySet().removeAll(result.sweep().space().names());
        Table table = Table.titled(result.rule() + ": hyperparameters that were not searched")
                .words("which")
                .numbers("value")
                .rows(values.entrySet(), one -> List.of(one.getKey(), Numbers.setting(one.getValue())));
        return values.isEmpty() ? Optional.empty() : Optional.of(table);
    }
}
