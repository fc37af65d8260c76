package descent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.Backend;
import descent.Hyperparameters;
import descent.Optimizer;
import descent.PerArray;
import descent.Rules;
import descent.Scheduled;
import descent.experiment.EpsilonHatAdam;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
    private static final RuleBook BOOK = new RuleBook(Rules.SOLUTIONS);

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    private static Optimizer adam(double learningRate) {
        return Rules.SOLUTIONS.optimizer("Adam", learningRate, 0.9, 0.999, 1e-8);
    }

    @Test
    void valuesGoByTheirOrderOrByTheirNamesAndTheRestIsUsual() {
        assertThat(BOOK.rule("Adam(0.003, 0.9, 0.999, 1e-8)")).isEqualTo(adam(0.003));
        assertThat(BOOK.rule("Adam(learningRate=0.003)")).isEqualTo(adam(0.003));
        assertThat(BOOK.rule("Adam(0.003, epsilon=1e-8)")).isEqualTo(adam(0.003));
        assertThat(BOOK.rule("Adam")).isEqualTo(adam(0.001));
        assertThat(BOOK.rule("SGD(0.5)")).isEqualTo(Rules.SOLUTIONS.optimizer("BatchGradientDescent", 0.5));
    }

    @Test
    void aRuleMayWrapRules() {
        assertThat(BOOK.rule("Lookahead(Adam(0.01), 5, 0.5)"))
                .isEqualTo(Rules.SOLUTIONS.optimizer("Lookahead", adam(0.01), 5, 0.5));
        assertThat(BOOK.rule("PerArray(Nesterov(0.02, 0.95), others=Adam)"))
                .isEqualTo(new PerArray(Rules.SOLUTIONS.optimizer("Nesterov", 0.02, 0.95), adam(0.001)));
        assertThat(BOOK.rule("EpsilonHatAdam(0.01)")).isEqualTo(new EpsilonHatAdam(0.01, 0.9, 0.999, 1e-8));
    }

    /** cos 0 = 1 at the beginning, cos π = −1 at the end: factors 1 and 0, in the middle ½. */
    @Test
    void aScheduledRuleHasAScheduleThatShowsItselfAsItWasWritten() {
        Scheduled scheduled = (Scheduled) BOOK.rule("Scheduled(Adam(0.003), cosine(3000, 0))");
        assertThat(scheduled.inner()).isEqualTo(adam(0.003));
        assertThat(scheduled.schedule().factor(0)).isEqualTo(1);
        assertThat(scheduled.schedule().factor(1500)).isBetween(0.4999999, 0.5000001);
        assertThat(scheduled.schedule().factor(3000)).isZero();
        assertThat(Hyperparameters.of(scheduled)).containsEntry("schedule", "cosine(3000, 0)");
    }

    /** One step of warm-up is at 1; two steps into a decay over four, half of the way to ½. */
    @Test
    void aLongScheduleIsAScheduleLikeTheOthers() {
        Scheduled scheduled = (Scheduled) BOOK.rule("Scheduled(Adam, warmUpStableDecay(1, 9, 4, 0.5))");
        assertThat(scheduled.schedule().factor(0)).isEqualTo(1);
        assertThat(scheduled.schedule().factor(12)).isEqualTo(0.75);
    }

    @Test
    void anExperimentsLanesStandAboveTheTable() {
        RuleBook book = Lineup.of("Adam(0.01), Momentum(0.001, 0.1)").book(Rules.SOLUTIONS);
        assertThat(book.rule("Adam")).isEqualTo(adam(0.01));
        assertThat(book.rule("Momentum(momentum=0.5)")).isEqualTo(Rules.SOLUTIONS.optimizer("Momentum", 0.001, 0.5));
        assertThat(book.rule("Lookahead")).isEqualTo(Rules.SOLUTIONS.optimizer("Lookahead", adam(0.01), 5, 0.5));
        assertThat(book.rule("AdaMax")).isEqualTo(Rules.SOLUTIONS.optimizer("AdaMax", 0.002, 0.9, 0.999, 1e-8));
    }

    @Test
    void everyRuleOfTheTableCanBeMadeAsItStands() {
        assertThat(UsualRules.names())
                .hasSizeGreaterThan(12)
                .allSatisfy(name -> assertThat(BOOK.rule(name)).isNotNull());
    }

    @Test
    void knowsWhetherALearningRateWasWritten() {
        assertThat(BOOK.givesRate(RuleExpression.of("Adam"))).isFalse();
        assertThat(BOOK.givesRate(RuleExpression.of("Momentum(momentum=0.5)"))).isFalse();
        assertThat(BOOK.givesRate(RuleExpression.of("Lookahead(Adam)"))).isFalse();
        assertThat(BOOK.givesRate(RuleExpression.of("Adam(0.01)"))).isTrue();
        assertThat(BOOK.givesRate(RuleExpression.of("Lookahead(Adam(learningRate=0.01))")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Adem                              | unknown optimizer "Adem": did you mean Adam?
            Nonsense                          | unknown optimizer "Nonsense": choose from GradientDescent, Momentum, Nesterov
            Lookahead(Adem, 5, 0.5)           | at character 11 of "Lookahead(Adem, 5, 0.5)": unknown optimizer "Adem": did you mean Adam?
            Adam(0.1, 0.9, 0.99, 1e-8, 5)     | at character 28 of "Adam(0.1, 0.9, 0.99, 1e-8, 5)": 5 is one value too many: write Adam(learningRate, beta1, beta2, epsilon)
            Adam(learnigRate=0.1)             | at character 6 of "Adam(learnigRate=0.1)": Adam has no "learnigRate": did you mean learningRate?
            Adam(gamma=0.1)                   | Adam has no "gamma": choose from learningRate, beta1, beta2, epsilon
            Adam(0.1, learningRate=0.2)       | at character 11 of "Adam(0.1, learningRate=0.2)": learningRate is given twice: leave one out
            Adam(learningRate=0.1, 0.9)       | at character 24 of "Adam(learningRate=0.1, 0.9)": 0.9 stands after a value with a name: give it its name, too
            Adam(Momentum)                    | at character 6 of "Adam(Momentum)": learningRate is Momentum, expected a number
            Lookahead(0.5)                    | at character 11 of "Lookahead(0.5)": inner is 0.5, expected a rule
            Lookahead(Adam, 5.5)              | k (5.5) must be a whole number
            Lookahead(Adam, 5000000000)       | k (5000000000) must be a whole number of at most 2,147,483,647
            Adam(1e999)                       | learningRate (1e999) is not finite
            Adam(0.1, 1.5)                    | beta1 (1.5) must be in [0, 1)
            PerArray(Adam)                    | PerArray needs others, which has no usual value: write PerArray(matrices, others)
            Scheduled(Adam, cosin(3000, 0))   | at character 17 of "Scheduled(Adam, cosin(3000, 0))": unknown schedule "cosin": did you mean cosine?
            Scheduled(Adam, cosine)           | cosine lacks values: write cosine(steps, floor)
            Scheduled(Adam, 0.5)              | schedule is 0.5, expected a schedule
            Scheduled(Lookahead, cosine(9,0)) | a schedule cannot wrap Lookahead: wrap the rule inside it instead
            Optimizer                         | unknown optimizer "Optimizer"
            """)
    void whatCannotBeMadeIsRefusedWithARemedy(String written, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOOK.rule(written))
                .withMessageContaining(problem);
    }
}
