package descent;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.rule.RuleBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduledTest {
    private static final Schedule HALF = step -> 0.5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lookahead(Adam)",
                "Ranger",
                "Averaged(Adam)",
                "ScheduleFree(GradientDescent)",
                "Sam(Averaged(Adam))",
                "ClipByNorm(WeightDecay(ScheduleFree(GradientDescent)), 1)",
                "PerArray(Adam, Lookahead(Adam))"
            })
    void refusesWhatIsNoStepAlsoInsideAnother(String rule) {
        Optimizer refused = new RuleBook(Rules.SOLUTIONS).rule(rule);
        assertThatThrownBy(() -> new Scheduled(refused, HALF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrap the rule inside it instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam(Adam)", "PerArray(Muon, AdamW)", "ClipByNorm(WeightDecay(Adam), 1)"})
    void takesOtherWrappers(String rule) {
        Optimizer taken = new RuleBook(Rules.SOLUTIONS).rule(rule);
        assertThatCode(() -> new Scheduled(taken, HALF)).doesNotThrowAnyException();
    }
}
