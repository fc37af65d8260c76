package descent.kata.lesson.show;

import descent.Optimizer;
import descent.PerArray;
import descent.Rules;
import descent.report.Table;
import descent.trial.Implementation;
import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The squares of a gradient, rebuilt from its rows and columns, and a network trained with so little memory. */
final class AdafactorShow implements Show {
    private static final double[] GRADIENT = {1, -2, 3, 5, -10, 15, 0.2, -0.4, 6};
    private static final int SIDE = 3;
    private static final int ITERATIONS = 300;
    private static final double RATE = 0.003;
    private static final double SHARE = 0.03;
    private static final int INPUTS = 784;
    private static final int OUTPUTS = 100;

    @Override
    public Shown with(Rules rules) {
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer adafactor = rules.optimizer("Adafactor", SHARE, 0.8, 1.0, 1e-30, 1e-3);
        Map<String, Optimizer> lanes = new LinkedHashMap<>();
        lanes.put("AdamW", adamW);
        lanes.put("Adafactor", new PerArray(adafactor, adafactor));
        Training training = Training.of(ITERATIONS, lanes);
        return Shown.nothing()
                .picture("squares", squares(rules))
                .picture("losses", training.losses())
                .picture(
                        "costs",
                        new Costs(INPUTS, OUTPUTS)
                                .and("AdamW", adamW)
                                .and("Adafactor", adafactor)
                                .table())
                .figure("rate", RATE)
                .figure("share", SHARE)
                .figure("iterations", String.valueOf(ITERATIONS))
                .figure("adamW", training.loss(0))
                .figure("adafactor", training.loss(1))
                .figure("many", "%,d".formatted(INPUTS * OUTPUTS))
                .figure("few", "%,d".formatted(INPUTS + OUTPUTS));
    }

    /** R and C are the rule's own, after its first step. */
    private static Table squares(Rules rules) {
        Instance rule = Instance.of("Adafactor", SHARE, 0.8, 1.0, 1e-30, 1e-3);
        RuleTrial trial = RuleTrial.of(
                rule,
                InitialTheta.shaped(new long[] {SIDE, SIDE}, new double[GRADIENT.length]),
                new RecordedSlopes(List.of(GRADIENT), 0));
        RuleTrace trace = trial.run(Implementation.of(rules));
        trace.thrown().ifPresent(thrown -> {
            throw new IllegalStateException("Adafactor: %s %s".formatted(thrown.simpleName(), thrown.message()));
        });
        double[] rows = trace.memory().get(0).get("rows");
        double[] columns = trace.memory().get(0).get("columns");
        double mean = Arrays.stream(rows).average().orElseThrow();
        Table table = Table.of(
                "g² of a 3 × 3 gradient, and in brackets what R and C make of it",
                List.of(
                        Table.Column.text("row"),
                        Table.Column.number("column 1"),
                        Table.Column.number("column 2"),
                        Table.Column.number("column 3"),
                        Table.Column.number("R")));
        for (int i = 0; i < SIDE; i++) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(i + 1)));
            for (int j = 0; j < SIDE; j++) {
                double g = GRADIENT[i * SIDE + j];
                cells.add("%s (%s)".formatted(Words.figure(g * g), Words.figure(rows[i] * columns[j] / mean)));
            }
            cells.add(Words.figure(rows[i]));
            table = table.row(cells);
        }
        return table.row(
                List.of("C", Words.figure(columns[0]), Words.figure(columns[1]), Words.figure(columns[2]), ""));
    }
}
