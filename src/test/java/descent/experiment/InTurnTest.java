package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import descent.Descent;
import descent.Optimizer;
import descent.rule.Contender;
import descent.train.Evaluation;
import descent.train.History;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class InTurnTest {
    /** Counts its steps in its memory, and moves θ by the number of the step. */
    private static final Optimizer COUNTING = (theta, memory) -> {
        INDArray taken = memory.zeros("taken");
        return (gradient, t) -> {
            taken.addi(1);
            theta.addi(t);
        };
    };

    private static final Optimizer NEGATING = (theta, memory) -> (gradient, t) -> theta.muli(-1);

    private static final InTurn BOTH = new InTurn(
            List.of(new Contender("counting", () -> COUNTING), new Contender("negating", () -> NEGATING)), 3);

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    /** 1 + 2 + 3 = 6, then its negation, −6, back to 6 and −6 again, and for as long as it is asked to. */
    @Test
    void eachRuleGoesOnFromTheOneBeforeAndCountsItsOwnSteps() {
        Descent descent = Descent.start(BOTH, Nd4j.createFromArray(0.0));
        double[] seen = new double[8];
        for (int step = 0; step < seen.length; step++) {
            descent.step(point -> point.dup());
            seen[step] = descent.theta().getDouble(0);
        }
        assertThat(seen).containsExactly(1, 3, 6, -6, 6, -6, 6, -6);
        assertThat(descent.memory().arrays().get("counting/taken").getDouble(0)).isEqualTo(3);
    }

    @Test
    void refusesToBeNobodysTurn() {
        assertThatThrownBy(() -> new InTurn(List.of(), 3)).hasMessage("contenders (0) must be at least 1");
        assertThatThrownBy(() -> new InTurn(BOTH.contenders(), 0)).hasMessage("steps (0) must be at least 1");
    }

    @Test
    void itsHistoryComesApartIntoThoseOfTheTurns() {
        History whole = history(
                OptionalInt.empty(),
                evaluation(1, 5, 10),
                evaluation(3, 4, 30),
                evaluation(4, 3, 40),
                evaluation(6, 2, 60));
        List<History> turns = Turns.apart(whole, BOTH, SeminarNetwork.DENSE);
        assertThat(turns)
                .extracting(History::lane)
                .containsExactly("dense counting, in turn", "dense negating, in turn");
        assertThat(turns).extracting(History::optimizer).containsExactly(COUNTING, NEGATING);
        assertThat(turns).extracting(History::gradients).containsExactly(3L, 3L);
        assertThat(turns.get(0).state()).containsExactly(Map.entry("taken", 1L));
        assertThat(turns.get(1).state()).isEmpty();
        assertThat(turns.get(1).evaluations()).containsExactly(evaluation(1, 3, 10), evaluation(3, 2, 30));
    }

    @Test
    void whoHadNoTurnHasNoHistory() {
        History died = history(OptionalInt.of(2), evaluation(1, 5, 10), evaluation(2, Double.NaN, 20));
        List<History> turns = Turns.apart(died, BOTH, SeminarNetwork.DENSE);
        assertThat(turns).hasSize(1);
        assertThat(turns.get(0).divergedAt()).hasValue(2);
        History diedLater = history(OptionalInt.of(5), evaluation(3, 5, 30), evaluation(5, Double.NaN, 50));
        turns = Turns.apart(diedLater, BOTH, SeminarNetwork.DENSE);
        assertThat(turns).extracting(History::divergedAt).containsExactly(OptionalInt.empty(), OptionalInt.of(2));
    }

    private static Evaluation evaluation(int iteration, double loss, double seconds) {
        return new Evaluation(iteration, loss, OptionalDouble.of(loss), loss, OptionalDouble.of(0.5), seconds);
    }

    private static History history(OptionalInt divergedAt, Evaluation... evaluations) {
        return new History(
                "dense, in turn", BOTH, 0, List.of(evaluations), Map.of("counting/taken", 1L), 6, 60, divergedAt);
    }
}
