package descent.spec;

import static descent.trial.TrustedRule.RATE;

import descent.kata.Group;
import descent.trial.Subject;
import descent.trial.TrustedRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 13: weight decay as an L2 penalty, around rules that can be trusted. */
@SpecOf(number = 13, points = 5)
class WeightDecaySpec extends ElementwiseSpec implements Converges {
    WeightDecaySpec() {
        super("WeightDecay", InnerOracle.SETTING, Setting.of("decay", "λ", 0.1, 0.5, 0, 0.01));
    }

    @Override
    Object[] arguments(double[] h) {
        return new Object[] {InnerOracle.rule(h[0]), h[1]};
    }

    @Override
    double curvature() {
        return 0.25;
    }

    @Override
    Oracle oracle(double[] h) {
        return new Penalized(InnerOracle.of(h[0]), h[1]);
    }

    /** When the inner rule asks at p it gets g(p) + λp. */
    private static final class Penalized implements Oracle {
        private final Oracle inner;
        private final double decay;

        Penalized(Oracle inner, double decay) {
            this.inner = inner;
            this.decay = decay;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            return inner.step(theta, point -> slope.applyAsDouble(point) + decay * point, t);
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            inner.state().forEach((name, value) -> state.put("inner/" + name, value));
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject weightDecay) {
        // Gradient descent with η = 0.1 inside; the gradients are 1 and 2, plus 0.25p at the point p:
        // θ₁ = −0.1; g₂ = 2 − 0.025 − 0.075 = 1.9, θ₂ = −0.1 − 0.19 = −0.29
        ByHand.check(given, weightDecay, -0.1, -0.29);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {TrustedRule.GRADIENT_DESCENT.ordinal(), 0.75}, 1, 2));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("be the inner rule when λ = 0")
    void isTheInnerRuleWithoutDecay(@ForAll @Given("undecayed") Case given, Subject weightDecay) {
        Agreement.within(1e-12).of(given.run(weightDecay), InnerOracle.expected(given));
    }

    @Provide
    Arbitrary<Case> undecayed() {
        return Cases.of(this, 10).map(given -> given.with("λ", 0));
    }

    @Property(tries = 5)
    @Label("shrink θ by 1 − ηλ when the gradient is zero")
    void shrinksWithoutAGradient(@ForAll @Given("shrinking") Case given, Subject weightDecay) {
        double kept = 1 - RATE * get(given.h(), "λ", 0);
        Agreement.within(1e-12).ofTheta(given.run(weightDecay), Traces.shrinking(given, kept));
    }

    /** By gradient descent, from 1. */
    @Provide
    Arbitrary<Case> shrinking() {
        return Cases.of(this, 1)
                .map(given -> given.startingAt(1)
                        .flat()
                        .with(Collections.nCopies(4, 0.0))
                        .with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal()));
    }

    @Override
    double[] toLookAt() {
        return new double[] {TrustedRule.STEADY.ordinal(), 0.5};
    }

    @Override
    public double[] goingDown() {
        return new double[] {TrustedRule.CAREFUL.ordinal(), 0.01};
    }
}
