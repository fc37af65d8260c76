package descent.spec;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.trial.Implementation;
import org.junit.jupiter.api.Test;

/** Each solution against its spec, one test each, so that PIT knows which to run for a mutated line. */
class SolutionsTest {
    @Test
    void batchGradientDescentHoldsItsSpec() {
        assertHolds("BatchGradientDescent");
    }

    @Test
    void stochasticBatchesHoldsItsSpec() {
        assertHolds("StochasticBatches");
    }

    @Test
    void miniBatchesHoldsItsSpec() {
        assertHolds("MiniBatches");
    }

    @Test
    void momentumHoldsItsSpec() {
        assertHolds("Momentum");
    }

    @Test
    void nesterovHoldsItsSpec() {
        assertHolds("Nesterov");
    }

    @Test
    void adagradHoldsItsSpec() {
        assertHolds("Adagrad");
    }

    @Test
    void rmsPropHoldsItsSpec() {
        assertHolds("RmsProp");
    }

    @Test
    void adamHoldsItsSpec() {
        assertHolds("Adam");
    }

    @Test
    void adadeltaHoldsItsSpec() {
        assertHolds("Adadelta");
    }

    @Test
    void adaMaxHoldsItsSpec() {
        assertHolds("AdaMax");
    }

    @Test
    void rAdamHoldsItsSpec() {
        assertHolds("RAdam");
    }

    @Test
    void lookaheadHoldsItsSpec() {
        assertHolds("Lookahead");
    }

    @Test
    void weightDecayHoldsItsSpec() {
        assertHolds("WeightDecay");
    }

    @Test
    void adamWHoldsItsSpec() {
        assertHolds("AdamW");
    }

    @Test
    void schedulesHoldsItsSpec() {
        assertHolds("Schedules");
    }

    @Test
    void rangerHoldsItsSpec() {
        assertHolds("Ranger");
    }

    @Test
    void earlyStoppingHoldsItsSpec() {
        assertHolds("EarlyStopping");
    }

    @Test
    void gridSearchHoldsItsSpec() {
        assertHolds("GridSearch");
    }

    private static void assertHolds(String name) {
        Exercise exercise = Exercise.find(name).orElseThrow();
        Verdict verdict = SpecRun.briefly(exercise, Implementation.of(Rules.SOLUTIONS), 0);
        assertThat(verdict.status()).as(verdict.failures().toString()).isEqualTo(Status.PASS);
    }
}
