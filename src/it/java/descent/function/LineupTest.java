package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineupTest {
    private static final Lineup REFERENCE = new Lineup(Rules.SOLUTIONS, "");

    @Test
    void tenRulesRunIfNobodyChooses() {
        assertThat(REFERENCE.usual())
                .extracting(Contestant::name)
                .containsExactly(
                        "GradientDescent",
                        "Momentum",
                        "Nesterov",
                        "Adagrad",
                        "RmsProp",
                        "Adam",
                        "Adadelta",
                        "AdaMax",
                        "RAdam",
                        "Lookahead");
    }

    @Test
    void rulesAreFoundInAnySpellingAndByTheExercisesName() {
        assertThat(REFERENCE.named(List.of("rmsprop", "gradient-descent", "BatchGradientDescent", "ADAM W")))
                .extracting(Contestant::name)
                .containsExactly("RmsProp", "GradientDescent", "GradientDescent", "AdamW");
    }

    @Test
    void anUnknownRuleIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> REFERENCE.named(List.of("Adem")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown optimizer \"Adem\": choose from GradientDescent, Momentum, ");
    }

    @Test
    void aSuffixTellsWhoseRulesTheyAre() {
        assertThat(new Lineup(Rules.SOLUTIONS, " (mine)").named(List.of("Adam", "Adadelta")))
                .extracting(Contestant::name)
                .containsExactly("Adam (mine)", "Adadelta (mine)");
    }

    @Test
    void everyUsualRuleFindsARateWithWhichItGetsLowerOnEveryFunction() {
        for (AnalyticFunction function : Functions.all()) {
            double atTheStart = function.value(function.start());
            assertThat(Race.on(function, 40).tuned(REFERENCE.usual()))
                    .as(function.about().name())
                    .allSatisfy(run -> assertThat(run.last().value()).isLessThan(atTheStart));
        }
    }
}
