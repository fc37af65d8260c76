package descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class PerArrayTest {
    private static final int STEPS = 7;
    private static final List<long[]> SHAPES = List.of(new long[] {2, 3}, new long[] {3}, new long[] {1, 2});
    private static final Optimizer ADAM = Rules.SOLUTIONS.optimizer("Adam", 0.1, 0.9, 0.999, 1e-8);
    private static final Optimizer MOMENTUM = Rules.SOLUTIONS.optimizer("Momentum", 0.1, 0.5);
    private static final Optimizer BOTH = new PerArray(ADAM, MOMENTUM);

    /** Keeps a sum for each row: state whose shape is not its θ's. */
    private static final Optimizer ROWS = (theta, memory) -> {
        INDArray rows = memory.zeros("rows", theta.rows(), 1);
        return (gradient, t) -> {
            INDArray g = gradient.at(theta);
            rows.addi(g.sum(true, 1));
            theta.subi(g.muli(0.1)).subiColumnVector(rows.mul(0.01));
        };
    };

    /** A slope that differs from parameter to parameter: ∇J(θ) = θ ⊙ (1, 2, …, 11). */
    private static final Gradient SLOPE = point -> point.mul(slopes(point.dataType()));

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void matricesGetOneRuleAndEverythingElseTheOther() {
        List<long[]> matrices = new ArrayList<>();
        List<long[]> others = new ArrayList<>();
        Descent.start(new PerArray(noting(matrices), noting(others)), theta(DataType.DOUBLE), SHAPES);
        assertThat(matrices).containsExactly(new long[] {2, 3}, new long[] {1, 2});
        assertThat(others).containsExactly(new long[] {3});
    }

    @Test
    void eachArrayMovesExactlyAsUnderItsRuleAlone() {
        Descent descent = start(BOTH, DataType.DOUBLE);
        walk(descent, STEPS);
        assertThat(values(descent.theta(), 0, 6)).isEqualTo(alone(ADAM, 0, 6));
        assertThat(values(descent.theta(), 6, 9)).isEqualTo(alone(MOMENTUM, 6, 9));
        assertThat(values(descent.theta(), 9, 11)).isEqualTo(alone(ADAM, 9, 11));
        assertThat(descent.gradients()).isEqualTo(STEPS);
    }

    @Test
    void aRuleForOneMatrixWalksOnAThetaOfRankTwo() {
        Descent descent = Descent.start(ROWS, Nd4j.ones(DataType.DOUBLE, 3, 2));
        descent.step(point -> Nd4j.ones(DataType.DOUBLE, 3, 2));
        // 1 − 0.1 · 1 − 0.01 · (1 + 1)
        assertThat(descent.theta().toDoubleMatrix()[2][1]).isEqualTo(0.88);
        assertThat(descent.memory().arrays().get("rows").shape()).containsExactly(3, 1);
    }

    @Test
    void withoutShapesThetaIsOneArray() {
        Descent flat = Descent.start(BOTH, theta(DataType.DOUBLE));
        Descent momentum = Descent.start(MOMENTUM, theta(DataType.DOUBLE));
        walk(flat, STEPS);
        walk(momentum, STEPS);
        assertThat(flat.theta()).isEqualTo(momentum.theta());
        assertThat(flat.memory().arrays()).containsOnlyKeys("part0/velocity");
    }

    @Test
    void standsInsideOtherRulesAndRoundThem() {
        for (Optimizer elementwise : List.of(MOMENTUM, ADAM)) {
            Optimizer everywhere = new PerArray(elementwise, elementwise);
            assertThat(walked(lookahead(everywhere))).isEqualTo(walked(lookahead(elementwise)));
            assertThat(walked(halved(everywhere))).isEqualTo(walked(halved(elementwise)));
            assertThat(walked(new PerArray(lookahead(elementwise), halved(elementwise))))
                    .isNotEqualTo(walked(elementwise));
            assertThat(walked(new PerArray(lookahead(elementwise), lookahead(elementwise))))
                    .isEqualTo(walked(lookahead(elementwise)));
        }
    }

    @Test
    void aRuleThatAsksElsewhereStandsAroundIt() {
        Optimizer ahead = (theta, memory) -> {
            Step step = new PerArray(MOMENTUM, MOMENTUM).start(theta, memory.nested("inner"));
            return (gradient, t) -> {
                INDArray there = theta.mul(0.5);
                step.take(point -> gradient.at(there), t);
            };
        };
        assertThat(walked(ahead)).isNotEqualTo(walked(MOMENTUM));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOUBLE", "FLOAT"})
    void savedAfterAnyStepItGoesOnBitForBit(DataType type) {
        Optimizer rule = lookahead(new PerArray(halved(ROWS), MOMENTUM));
        INDArray whole = start(rule, type).theta();
        Descent uninterrupted = start(rule, type);
        walk(uninterrupted, STEPS);
        for (int saved = 1; saved < STEPS; saved++) {
            Descent first = start(rule, type);
            walk(first, saved);
            Map<String, INDArray> memory = new HashMap<>();
            first.memory().arrays().forEach((name, array) -> memory.put(name, array.dup()));
            Descent second = Descent.start(rule, whole.like(), SHAPES);
            second.resume(first.theta().dup(), memory, saved);
            walk(second, STEPS - saved);
            assertThat(second.theta().toDoubleVector())
                    .as("saved after step %d", saved)
                    .isEqualTo(uninterrupted.theta().toDoubleVector());
            assertThat(second.theta().dataType()).isEqualTo(type);
        }
        assertThat(uninterrupted.memory().arrays().get("inner/part0/inner/rows").dataType())
                .isEqualTo(type);
    }

    @Test
    void refusesARuleThatIsKnownToAskElsewhereBeforeTheFirstStep() {
        Optimizer nesterov = Rules.SOLUTIONS.optimizer("Nesterov", 0.1, 0.9);
        assertThatThrownBy(() -> start(new PerArray(nesterov, MOMENTUM), DataType.DOUBLE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at a point other than the array that it moves")
                .hasMessageContaining("around PerArray, not inside");
    }

    @Test
    void refusesARuleOfAnotherNameThatAsksElsewhereWhenItDoes() {
        Optimizer ahead = (theta, memory) ->
                (gradient, t) -> theta.subi(gradient.at(theta.add(1)).muli(0.1));
        Descent descent = start(new PerArray(MOMENTUM, ahead), DataType.DOUBLE);
        assertThatThrownBy(() -> descent.step(SLOPE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at a point other than the array that it moves");
    }

    @Test
    void refusesARuleThatAsksTwice() {
        Optimizer asksTwice = (theta, memory) -> (gradient, t) -> {
            theta.subi(gradient.at(theta).muli(0.1));
            theta.subi(gradient.at(theta).muli(0.1));
        };
        Descent descent = start(new PerArray(MOMENTUM, asksTwice), DataType.DOUBLE);
        assertThatThrownBy(() -> descent.step(SLOPE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a second time in one step")
                .hasMessageContaining("around PerArray, not inside");
    }

    private static Optimizer noting(List<long[]> shapes) {
        return (theta, memory) -> {
            shapes.add(theta.shape());
            return (gradient, t) -> {};
        };
    }

    private static Optimizer lookahead(Optimizer inner) {
        return Rules.SOLUTIONS.optimizer("Lookahead", inner, 3, 0.5);
    }

    private static Optimizer halved(Optimizer inner) {
        return new Scheduled(inner, step -> 0.5);
    }

    private static Descent start(Optimizer rule, DataType type) {
        return Descent.start(rule, theta(type), SHAPES);
    }

    private static INDArray theta(DataType type) {
        return Nd4j.arange(11).castTo(type).muli(0.3).subi(1);
    }

    private static INDArray slopes(DataType type) {
        return Nd4j.arange(1, 12).castTo(type);
    }

    private static void walk(Descent descent, int steps) {
        for (int i = 0; i < steps; i++) {
            descent.step(SLOPE);
        }
    }

    private static double[] walked(Optimizer rule) {
        Descent descent = start(rule, DataType.DOUBLE);
        walk(descent, STEPS);
        return descent.theta().toDoubleVector();
    }

    /** Where the rule leads the parameters from one index to another, started on these alone. */
    private static double[] alone(Optimizer rule, int from, int to) {
        INDArray slopes = slopes(DataType.DOUBLE).get(NDArrayIndex.interval(from, to));
        Descent descent = Descent.start(
                rule,
                theta(DataType.DOUBLE).get(NDArrayIndex.interval(from, to)).dup());
        for (int i = 0; i < STEPS; i++) {
            descent.step(point -> point.mul(slopes));
        }
        return descent.theta().toDoubleVector();
    }

    private static double[] values(INDArray theta, int from, int to) {
        return theta.get(NDArrayIndex.interval(from, to)).toDoubleVector();
    }
}
