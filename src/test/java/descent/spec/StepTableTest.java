package descent.spec;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.TraceTable;
import descent.kata.TraceTable.Cell;
import descent.kata.TraceTable.Mark;
import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepTableTest {
    /** Gradients 1, 2, 3 …, the second parameter's ten times as large. */
    private static RuleTrial trial(int steps) {
        return RuleTrial.of(
                Instance.of("Rule"),
                InitialTheta.of(0, 0),
                RecordedSlopes.of(steps, 2, 0, (t, i) -> i == 0 ? t : 10 * t));
    }

    @Test
    void showsTheParameterInWhichSomethingIsWrongFirstAndMarksIt() {
        RuleTrace right = trace(3, "v", (t, i) -> t, (t, i) -> -t);
        RuleTrace wrong = trace(3, "v", (t, i) -> i == 1 && t > 1 ? 7 : t, (t, i) -> i == 1 && t > 1 ? 9 : -t);
        TraceTable table = StepTable.of("η = 1", trial(3), wrong, right);
        assertThat(table.columns()).containsExactly("g[1]", "v[1]", "θ[1]");
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        new Cell("20", "20", Mark.RIGHT),
                        new Cell("7", "2", Mark.FIRST_WRONG),
                        new Cell("9", "-2", Mark.WRONG));
    }

    /** θ of the first parameter is wrong in the same step, and stands further right. */
    @Test
    void marksTheCellThatTheLineAboveItNames() {
        RuleTrace right = trace(3, "v", (t, i) -> t, (t, i) -> -t);
        RuleTrace wrong = trace(3, "v", (t, i) -> i == 1 ? 7 : t, (t, i) -> 9);
        TraceTable table = StepTable.of("η = 1", trial(3), wrong, right);
        assertThat(table.columns()).containsExactly("g[1]", "v[1]", "θ[1]");
        assertThat(table.rows().get(0).cells().get(1)).isEqualTo(new Cell("7", "1", Mark.FIRST_WRONG));
        assertThat(FirstWrong.between(wrong, right)).isEqualTo("first wrong: v after step 1 should be 1, but is 7");
    }

    @Test
    void leavesTheLineOutWhereTheGradientIsWrongFirst() {
        RuleTrace right = trace(1, "v", (t, i) -> t, (t, i) -> -t);
        RuleTrace wrong = new RuleTrace(
                right.theta(),
                List.of(List.of(new double[] {5, 5})),
                List.of(Map.of("v", new double[] {3, 3})),
                Optional.empty());
        assertThat(FirstWrong.between(wrong, right)).isEmpty();
    }

    @Test
    void showsEightStepsWithTheFirstWrongOneAmongThem() {
        RuleTrace right = trace(30, "v", (t, i) -> t, (t, i) -> -t);
        RuleTrace wrong = trace(30, "v", (t, i) -> t, (t, i) -> t < 20 ? -t : 9);
        assertThat(StepTable.of("η = 1", trial(30), wrong, right).rows())
                .extracting(TraceTable.Row::t)
                .containsExactly(15, 16, 17, 18, 19, 20, 21, 22);
    }

    @Test
    void takesAnArrayOfAnotherNameForNoMistake() {
        RuleTrace right = trace(2, "v", (t, i) -> t, (t, i) -> -t);
        RuleTrace named = trace(2, "velocity", (t, i) -> t, (t, i) -> t == 2 ? 5 : -t);
        assertThat(StepTable.of("η = 1", trial(2), named, right).rows().get(1).cells())
                .containsExactly(
                        new Cell("2", "2", Mark.RIGHT),
                        new Cell("–", "2", Mark.RIGHT),
                        new Cell("5", "-2", Mark.FIRST_WRONG));
    }

    /** As Adafactor's rows, of which there are fewer than parameters. */
    @Test
    void leavesOutWhatHasNoNumberForEachParameter() {
        RuleTrace right = rows(trace(2, "v", (t, i) -> t, (t, i) -> -t));
        RuleTrace wrong = rows(trace(2, "v", (t, i) -> t, (t, i) -> i == 1 ? 5 : -t));
        TraceTable table = StepTable.of("η = 1", trial(2), wrong, right);
        assertThat(table.columns()).containsExactly("g[1]", "θ[1]");
        assertThat(table.isWrong()).isTrue();
    }

    private static RuleTrace rows(RuleTrace trace) {
        List<Map<String, double[]>> one = List.of(Map.of("rows", new double[1]), Map.of("rows", new double[1]));
        return new RuleTrace(trace.theta(), trace.asked(), one, Optional.empty());
    }

    @Test
    void ofARightRuleLeavesOutWhatItKeepsInAnotherSense() {
        RuleTrace right = trace(2, "v", (t, i) -> t, (t, i) -> -t);
        RuleTrace negated = trace(2, "v", (t, i) -> -t, (t, i) -> -t);
        TraceTable table = StepTable.ofRight("η = 1", trial(2), negated, right);
        assertThat(table.columns()).containsExactly("g[0]", "θ[0]");
        assertThat(table.isWrong()).isFalse();
    }

    private static RuleTrace trace(int steps, String name, RecordedSlopes.AtZero kept, RecordedSlopes.AtZero theta) {
        List<double[]> path = new ArrayList<>(List.of(new double[2]));
        List<List<double[]>> asked = new ArrayList<>();
        List<Map<String, double[]>> memory = new ArrayList<>();
        for (int t = 1; t <= steps; t++) {
            path.add(new double[] {theta.of(t, 0), theta.of(t, 1)});
            asked.add(List.of(new double[2]));
            memory.add(Map.of(name, new double[] {kept.of(t, 0), kept.of(t, 1)}));
        }
        return new RuleTrace(path, asked, memory, Optional.empty());
    }
}
