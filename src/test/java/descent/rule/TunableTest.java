package descent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class TunableTest {
    private final Tunable rule = new Tunable(new Around(new Plain(0.1, 7), 5));

    private record Plain(double learningRate, double label) implements Optimizer {
        Plain {
            Require.positive("learningRate", learningRate);
        }

        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(gradient.at(theta).muli(learningRate));
        }
    }

    private record Around(Optimizer inner, int k) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return inner.start(theta, memory.nested("inner"));
        }
    }

    private record Both(Optimizer one, Optimizer other) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return one.start(theta, memory);
        }
    }

    @Test
    void namesTheHyperparametersOfAWrappedRuleAfterTheirComponent() {
        assertThat(rule.values())
                .containsExactly(entry("inner.learningRate", 0.1), entry("inner.label", 7.0), entry("k", 5.0));
        assertThat(rule.isWhole("k")).isTrue();
        assertThat(rule.isWhole("inner.label")).isFalse();
    }

    @Test
    void replacesWhatIsNamedAndNothingElse() {
        assertThat(rule.at(Map.of("inner.learningRate", 0.5))).isEqualTo(new Around(new Plain(0.5, 7), 5));
        assertThat(rule.at(Map.of("k", 6.0))).isEqualTo(new Around(new Plain(0.1, 7), 6));
    }

    @Test
    void refusesWhatTheRuleRefusesAndHalvesOfWholeNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.at(Map.of("inner.learningRate", 0.0)))
                .withMessage("learningRate (0.0) must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.at(Map.of("k", 5.5)))
                .withMessage("k (5.5) must be a whole number");
    }

    @Test
    void findsTheLearningRateOfAWrappedRule() {
        assertThat(rule.rate()).hasValue(0.1);
        assertThat(rule.atRate(0.3)).isEqualTo(new Around(new Plain(0.3, 7), 5));
    }

    /** 0.1 and 0.02 are as 5 to 1; at 0.5 for the first the second is 0.1. */
    @Test
    void severalLearningRatesKeepTheirRatio() {
        Tunable both = new Tunable(new Both(new Plain(0.1, 0), new Plain(0.02, 0)));
        assertThat(both.at(Map.of())).isEqualTo(both.usual());
        Both faster = (Both) both.atRate(0.5);
        assertThat(((Plain) faster.one()).learningRate()).isEqualTo(0.5);
        assertThat(((Plain) faster.other()).learningRate())
                .isCloseTo(0.1, org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void aRuleWithoutLearningRateSaysSo() {
        Optimizer none = (theta, memory) -> (gradient, t) -> {};
        assertThat(new Tunable(none).rate()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tunable(none).atRate(0.1))
                .withMessageContaining("has no learning rate: leave it out");
    }
}
