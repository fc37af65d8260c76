package descent.spec;

import descent.kata.TraceTable;
import descent.kata.TraceTable.Cell;
import descent.kata.TraceTable.Mark;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's trace beside the oracle's as a table: the gradient, the arrays that the reference keeps, and θ, of the parameter
 * that has the first wrong cell: row by row, and in a row from the left.
 */
final class StepTable {
    private static final String GRADIENT = "g";
    private static final String THETA = "θ";
    private static final double TOLERANCE = 1e-9;

    /** Rows after the first that is wrong. */
    private static final int AFTER = 2;

    private final String given;
    private final RuleTrial trial;
    private final RuleTrace actual;
    private final RuleTrace expected;

    private StepTable(String given, RuleTrial trial, RuleTrace actual, RuleTrace expected) {
        this.given = given;
        this.trial = trial;
        this.actual = actual;
        this.expected = expected;
    }

    /** @param actual with the memory after each step, all of them */
    static TraceTable of(String given, RuleTrial trial, RuleTrace actual, RuleTrace expected) {
        return new StepTable(given, trial, actual, expected).table();
    }

    /** Of a rule that is right. What it keeps under a name of the reference's may be something else, and is left out. */
    static TraceTable ofRight(String given, RuleTrial trial, RuleTrace actual, RuleTrace expected) {
        TraceTable table = of(given, trial, actual, expected);
        List<Map<String, double[]>> nothing = Collections.nCopies(Traces.steps(expected), Map.of());
        return table.isWrong()
                ? of(given, trial, actual, new RuleTrace(expected.theta(), expected.asked(), nothing, Optional.empty()))
                : table;
    }

    private TraceTable table() {
        int steps = Traces.steps(expected);
        int width = columns(1, 0).size();
        int parameter = 0;
        int wrong = steps * width;
        for (int i = 0; i < trial.theta().values().length; i++) {
            int first = firstWrong(i, wrong, width);
            if (first < wrong) {
                wrong = first;
                parameter = i;
            }
        }
        int last = Math.min(steps, Math.max(TraceTable.MOST, wrong / width + 1 + AFTER));
        List<TraceTable.Row> rows = new ArrayList<>();
        boolean any = false;
        for (int t = Math.max(1, last - TraceTable.MOST + 1); t <= last; t++) {
            List<Cell> cells = cells(t, parameter, any);
            any |= cells.stream().anyMatch(cell -> cell.mark() != Mark.RIGHT);
            rows.add(new TraceTable.Row(t, cells));
        }
        String which = trial.theta().values().length == 1 ? "" : "[" + parameter + "]";
        return new TraceTable(
                given,
                columns(1, parameter).keySet().stream()
                        .map(name -> name + which)
                        .toList(),
                rows);
    }

    /** The place of a parameter's first wrong cell, row by row; {@code end} if there is none before that. */
    private int firstWrong(int parameter, int end, int width) {
        for (int t = 1; (t - 1) * width < end; t++) {
            List<double[]> row = List.copyOf(columns(t, parameter).values());
            for (int column = 0; column < width; column++) {
                if (differ(row.get(column))) {
                    return (t - 1) * width + column;
                }
            }
        }
        return end;
    }

    private List<Cell> cells(int t, int parameter, boolean any) {
        List<Cell> cells = new ArrayList<>();
        for (double[] pair : columns(t, parameter).values()) {
            boolean first = !any && cells.stream().allMatch(cell -> cell.mark() == Mark.RIGHT);
            Mark mark = !differ(pair) ? Mark.RIGHT : first ? Mark.FIRST_WRONG : Mark.WRONG;
            cells.add(new Cell(
                    pair.length < 2 ? "–" : Numbers.brief(pair[1], pair[0]),
                    pair.length < 2 ? Numbers.brief(pair[0], pair[0]) : Numbers.brief(pair[0], pair[1]),
                    mark));
        }
        return cells;
    }

    /**
     * By name, what is right and what the rule has; the latter is missing where the rule keeps nothing of that name. Arrays
     * that have no number for each parameter, as Adafactor's rows, are left out.
     */
    private Map<String, double[]> columns(int t, int parameter) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        List<double[]> asked = actual.asked().get(t - 1);
        double right = slope(t, expected.asked().get(t - 1).get(0), parameter);
        columns.put(
                GRADIENT,
                asked.isEmpty() ? new double[] {right} : new double[] {right, slope(t, asked.get(0), parameter)});
        Map<String, double[]> kept = actual.memory().get(t - 1);
        expected.memory().get(t - 1).forEach((name, values) -> {
            if (values.length != expected.theta().get(t).length) {
                return;
            }
            double[] own = kept.getOrDefault(name, new double[0]);
            columns.put(
                    name,
                    own.length == values.length
                            ? new double[] {values[parameter], own[parameter]}
                            : new double[] {values[parameter]});
        });
        columns.put(
                THETA,
                new double[] {expected.theta().get(t)[parameter], actual.theta().get(t)[parameter]});
        return columns;
    }

    private double slope(int t, double[] point, int parameter) {
        return trial.slopes().at(t, point)[parameter];
    }

    /** An array of another name may be right: it is no reason to call something wrong. */
    private static boolean differ(double[] pair) {
        if (pair.length < 2) {
            return false;
        }
        double scale = Math.max(Math.abs(pair[0]), Double.MIN_NORMAL);
        return !(Math.abs(pair[1] - pair[0]) <= TOLERANCE * scale);
    }
}
