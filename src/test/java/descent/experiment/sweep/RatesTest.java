package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import descent.experiment.sweep.MadeUpSweep.Around;
import descent.experiment.sweep.MadeUpSweep.Plain;
import descent.rule.Tunable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Range RATE = Range.parse("learningRate=1e-4..1:log");

    @Test
    void learningRatesLieAtEqualDistancesOnALogarithmicAxis() {
        assertThat(new Rates(RATE, 5, List.of(), 0).candidates(new Tunable(new Plain(0.1, 7))))
                .extracting(candidate -> candidate.values().get("learningRate"))
                .containsExactly(1e-4, 1e-3, 1e-2, 0.1, 1.0);
    }

    @Test
    void theRateOfAWrappedRuleIsSearchedUnderItsOwnName() {
        assertThat(new Rates(RATE, 2, List.of(), 0).candidates(new Tunable(new Around(new Plain(0.1, 7), 5))))
                .extracting(Candidate::words)
                .containsExactly("inner.learningRate=1e-4", "inner.learningRate=1");
    }

    @Test
    void whatElseIsSearchedIsDrawnForRulesThatHaveIt() {
        Rates rates = new Rates(RATE, 3, List.of(Range.parse("label=2..3"), Range.parse("nobody=1..2")), 1);
        assertThat(rates.candidates(new Tunable(new Plain(0.1, 7)))).hasSize(3).allSatisfy(candidate -> {
            assertThat(candidate.values()).containsOnlyKeys("learningRate", "label");
            assertThat(candidate.values().get("label")).isBetween(2.0, 3.0);
        });
        assertThat(rates.candidates(new Tunable(new Plain(0.1, 7))).get(0).values())
                .contains(entry("learningRate", 1e-4));
    }

    @Test
    void noTrialsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rates(RATE, 0, List.of(), 0))
                .withMessage("trials (0) must be at least 1");
    }
}
