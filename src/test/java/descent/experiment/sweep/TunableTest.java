package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import descent.experiment.sweep.MadeUpSweep.Around;
import descent.experiment.sweep.MadeUpSweep.Plain;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TunableTest {
    private final Tunable rule = new Tunable(new Around(new Plain(0.1, 7), 5));

    @Test
    void namesTheHyperparametersOfAWrappedRuleAfterTheirComponent() {
        assertThat(rule.values())
                .containsExactly(entry("inner.learningRate", 0.1), entry("inner.label", 7.0), entry("k", 5.0));
        assertThat(rule.isWhole("k")).isTrue();
        assertThat(rule.isWhole("inner.label")).isFalse();
    }

    @Test
    void replacesWhatACandidateNamesAndNothingElse() {
        assertThat(rule.at(new Candidate(Map.of("inner.learningRate", 0.5))))
                .isEqualTo(new Around(new Plain(0.5, 7), 5));
        assertThat(rule.at(new Candidate(Map.of("k", 6.0)))).isEqualTo(new Around(new Plain(0.1, 7), 6));
    }

    @Test
    void refusesWhatTheRuleRefusesAndHalvesOfWholeNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.at(new Candidate(Map.of("inner.learningRate", 0.0))))
                .withMessage("learningRate (0.0) must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.at(new Candidate(Map.of("k", 5.5))))
                .withMessage("k (5.5) must be a whole number");
    }
}
