package descent.function;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.rule.RuleExpression;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestantTest {
    private static List<Contestant> lanes(String with) {
        return Contestant.of(with.isEmpty() ? List.of() : RuleExpression.list(with), Rules.SOLUTIONS);
    }

    @Test
    void tenRulesRunIfNobodyChooses() {
        assertThat(lanes(""))
                .hasSize(10)
                .extracting(Contestant::name)
                .startsWith("GradientDescent")
                .endsWith("Lookahead");
    }

    @Test
    void aLearningRateIsOpenUnlessItWasWritten() {
        List<Contestant> lanes = lanes("Adam, Momentum(momentum=0.5), Adam(0.3), Adadelta");
        assertThat(lanes).extracting(lane -> lane instanceof Contestant.Open).containsExactly(true, true, false, false);
        assertThat(lanes.get(1).at(0.7).optimizer()).isEqualTo(Rules.SOLUTIONS.optimizer("Momentum", 0.7, 0.5));
        assertThat(lanes.get(2).at(0.7).learningRate()).hasValue(0.3);
        assertThat(lanes.get(3).at(0.7).learningRate()).isEmpty();
    }

    @Test
    void everyUsualRuleFindsARateWithWhichItGetsLowerOnEveryFunction() {
        for (AnalyticFunction function : Functions.all()) {
            double atTheStart = function.value(function.start());
            assertThat(Race.on(function, 40).tuned(lanes("")))
                    .as(function.about().name())
                    .allSatisfy(run -> assertThat(run.last().value()).isLessThan(atTheStart));
        }
    }
}
