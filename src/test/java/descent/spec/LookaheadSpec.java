package descent.spec;

import static descent.trial.TrustedRule.RATE;

import descent.trial.Subject;
import descent.trial.TrustedRule;
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

/** 12: Lookahead around rules that can be trusted. */
@SpecOf(number = 12, points = 7)
class LookaheadSpec extends ElementwiseSpec implements Converges {
    static final Setting K = Setting.of("k", "k", 2, 3, 1, 5);
    static final Setting ALPHA = Setting.of("alpha", "α", 0.5, 0.8, 1, 0.125);

    LookaheadSpec() {
        super("Lookahead", InnerOracle.SETTING, K, ALPHA);
    }

    @Override
    Object[] arguments(double[] h) {
        return new Object[] {InnerOracle.rule(h[0]), (int) h[1], h[2]};
    }

    @Override
    Oracle oracle(double[] h) {
        return new SlowAndFast(InnerOracle.of(h[0]), (int) h[1], h[2]);
    }

    @Override
    double curvature() {
        return 0.25;
    }

    /** slow₀ = θ₀; after every k inner steps slow += α(θ − slow) and θ = slow. */
    static final class SlowAndFast implements Oracle {
        private final Oracle inner;
        private final int k;
        private final double alpha;
        private double slow;

        SlowAndFast(Oracle inner, int k, double alpha) {
            this.inner = inner;
            this.k = k;
            this.alpha = alpha;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            if (t == 1) {
                slow = theta;
            }
            double fast = inner.step(theta, slope, t);
            if (t % k != 0) {
                return fast;
            }
            slow += alpha * (fast - slow);
            return slow;
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            inner.state().forEach((name, value) -> state.put("inner/" + name, value));
            state.put("slow", slow);
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject lookahead) {
        // Gradient descent with η = 0.1 inside; the gradients are 1, 2 and 1, plus 0.25p at the point p:
        // θ₁ = −0.1; g₂ = 2 − 0.025 = 1.975, fast₂ = −0.1 − 0.1975 = −0.2975,
        // slow = −0.14875; g₃ = 1 − 0.0371875 = 0.9628125, θ₃ = −0.14875 − 0.09628125 = −0.24503125
        ByHand.check(given, lookahead, -0.1, -0.14875, -0.24503125);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(
                ByHand.given(this, new double[] {TrustedRule.GRADIENT_DESCENT.ordinal(), 2, 0.5}, 1, 2, 1));
    }

    @Property(tries = 5)
    @Label("be the inner rule until the k-th step")
    void isTheInnerRuleUntilTheKthStep(@ForAll @Given("firstRound") Case given, Subject lookahead) {
        Agreement.within(1e-12).of(given.run(lookahead), InnerOracle.expected(given));
    }

    /** One that is not over yet. */
    @Provide
    Arbitrary<Case> firstRound() {
        return Cases.of(this, 10).map(given -> given.with("k", given.steps() + 1));
    }

    @Property
    @Rank(4)
    @Label("go α · n · k · ηg in n rounds of gradient descent under a constant gradient")
    void goesItsShareOfEachRound(@ForAll @Given("rounds") Case given, Subject lookahead) {
        ClosedForm step = (h, g, t) -> t % (int) h[1] == 0 ? RATE * g * (1 - h[1] * (1 - h[2])) : RATE * g;
        Agreement.within(1e-10).ofTheta(given.run(lookahead), ClosedForm.of(given, step));
    }

    @Provide
    Arbitrary<Case> rounds() {
        return constant().map(given -> given.with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal()));
    }

    @Override
    double[] toLookAt() {
        return new double[] {TrustedRule.STEADY.ordinal(), 5, 0.5};
    }

    @Override
    public double[] goingDown() {
        return new double[] {TrustedRule.CAREFUL.ordinal(), 5, 0.5};
    }
}
