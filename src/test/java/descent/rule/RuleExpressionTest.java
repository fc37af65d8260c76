package descent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleExpressionTest {
    @Test
    void commasOutsideOfParenthesesSeparateRules() {
        assertThat(RuleExpression.list("Nesterov(0.01, 0.9), Lookahead( Adam(0.01,0.9 ,0.999, 1e-8) , 5, 0.5),Adam"))
                .extracting(RuleExpression::toString)
                .containsExactly("Nesterov(0.01, 0.9)", "Lookahead(Adam(0.01, 0.9, 0.999, 1e-8), 5, 0.5)", "Adam");
    }

    @ParameterizedTest
    @CsvSource({
        "SGD, GradientDescent",
        "sgd, GradientDescent",
        "BatchGradientDescent, GradientDescent",
        "gradient-descent, GradientDescent",
        "RMSprop, RmsProp",
        "adamw, AdamW",
        "NAG, Nesterov",
        "Muon, Muon"
    })
    void aRuleHasManyNamesAndShowsOne(String written, String shown) {
        assertThat(RuleExpression.of(written).name()).isEqualTo(shown);
    }

    @Test
    void valuesMayHaveNames() {
        assertThat(RuleExpression.of("Adam( learningRate = 3e-3 , beta1=.95)"))
                .hasToString("Adam(learningRate=3e-3, beta1=.95)");
        assertThat(RuleExpression.of("cosine(3_000, -0.5)")).hasToString("cosine(3000, -0.5)");
        assertThat(RuleExpression.of("Adam()").isBare()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | at character 1 of "": expected the name of a rule, found the end
            Adam,            | at character 6 of "Adam,": expected the name of a rule, found the end
            Adam(0.1         | at character 9 of "Adam(0.1": expected a comma or the closing parenthesis, found the end
            Adam(0.1))       | at character 10 of "Adam(0.1))": expected a comma or the end, found ")"
            Adam 0.1         | at character 6 of "Adam 0.1": expected a comma or the end, found "0"
            Adam(,0.1)       | at character 6 of "Adam(,0.1)": expected a number or a rule, found ","
            Adam(0.1.2)      | at character 6 of "Adam(0.1.2)": expected a number or a rule, found "0"
            Adam(beta1=)     | at character 12 of "Adam(beta1=)": expected a number or a rule, found ")"
            0.1              | at character 1 of "0.1": expected the name of a rule, found "0"
            Adam[0.1]        | at character 5 of "Adam[0.1]": expected a comma or the end, found "["
            """)
    void whatCannotBeReadIsRefusedWhereItStands(String written, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleExpression.list(written))
                .withMessageStartingWith(problem)
                .withMessageEndingWith("; write rules like Adam(0.003), Momentum(momentum=0.5)");
    }

    @Test
    void whereOneRuleIsWantedTwoAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleExpression.of("cosine(10, 0), step(5, 0.1)"))
                .withMessage("\"cosine(10, 0), step(5, 0.1)\" names 2 rules: write one");
    }

    @Test
    void aWrapperGoesAroundARuleOrInsideTheOneThatSynchronises() {
        RuleExpression schedule = RuleExpression.of("cosine(10, 0)");
        assertThat(wrapped("Adam(0.1)", schedule)).hasToString("Scheduled(Adam(0.1), cosine(10, 0))");
        assertThat(wrapped("Lookahead(Momentum(0.1), k=6)", schedule))
                .hasToString("Lookahead(Scheduled(Momentum(0.1), cosine(10, 0)), k=6)");
        assertThat(wrapped("Lookahead(k=6, inner=Adam)", schedule))
                .hasToString("Lookahead(k=6, inner=Scheduled(Adam, cosine(10, 0)))");
        assertThat(wrapped("Lookahead(k=6)", schedule))
                .hasToString("Lookahead(k=6, inner=Scheduled(Adam, cosine(10, 0)))");
        assertThat(wrapped("Lookahead", schedule)).hasToString("Lookahead(inner=Scheduled(Adam, cosine(10, 0)))");
    }

    private static RuleExpression wrapped(String written, RuleExpression schedule) {
        return RuleExpression.of(written).within("Lookahead", "inner", rule -> rule.inside("Scheduled", schedule));
    }
}
