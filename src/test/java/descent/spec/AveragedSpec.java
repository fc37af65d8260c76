package descent.spec;

import static descent.trial.TrustedRule.RATE;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
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

/** 26: the moving average of an inner rule's path, around rules that can be trusted. */
@SpecOf(number = 26, points = 6)
class AveragedSpec extends ElementwiseSpec implements AroundAnother, Converges {
    private static final String DECAY = "d";

    AveragedSpec() {
        super("Averaged", InnerOracle.SETTING, Setting.of("decay", DECAY, 0.5, 0.9, 0, 0.99, 0.999));
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
        return new Average(InnerOracle.of(h[0]), h[1]);
    }

    /** The inner rule goes its own way; θ = dᵗθ₀ + (1 − d)(fastₜ + d fastₜ₋₁ + … + dᵗ⁻¹ fast₁). */
    private static final class Average implements Oracle {
        private final Oracle inner;
        private final double decay;
        private double begun;
        private double fast;
        private double sum;

        Average(Oracle inner, double decay) {
            this.inner = inner;
            this.decay = decay;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            if (t == 1) {
                begun = theta;
                fast = theta;
            }
            fast = inner.step(fast, slope, t);
            sum = decay * sum + fast;
            return Math.pow(decay, t) * begun + (1 - decay) * sum;
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            inner.state().forEach((name, value) -> state.put("inner/" + name, value));
            state.put("fast", fast);
            return state;
        }
    }

    /** θ goes 1 − d of the way: at 0.999 a FLOAT's digits would not be enough. */
    @Override
    public Arbitrary<Case> single() {
        return super.single().map(given -> given.with(DECAY, Math.min(0.9, given.h()[1])));
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject averaged) {
        // Gradient descent with η = 0.1 inside; the gradients are 1 and 2, plus 0.25p at the point p:
        // fast₁ = −0.1, θ₁ = 0.75 · 0 + 0.25 · −0.1 = −0.025;
        // g₂ = 2 − 0.025 = 1.975, fast₂ = −0.2975, θ₂ = 0.75 · −0.025 + 0.25 · −0.2975 = −0.093125
        ByHand.check(given, averaged, -0.025, -0.093125);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {TrustedRule.GRADIENT_DESCENT.ordinal(), 0.75}, 1, 2));
    }

    @Property
    @Always("usual")
    @Label("leave the inner rule its own path, to the last bit: it asks where it would ask alone")
    void leavesTheInnerRuleAlone(@ForAll @Given("cases") Case given, Subject averaged) {
        RuleTrial alone = RuleTrial.of(InnerOracle.rule(given.h()[0]), InitialTheta.of(given.theta()), given.slopes());
        RuleTrace expected = Traces.of(averaged, alone);
        Agreement.exact().ofPoints(given.run(averaged), expected);
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("be the inner rule when d = 0")
    void isTheInnerRuleWithoutMemory(@ForAll @Given("forgetful") Case given, Subject averaged) {
        Agreement.within(1e-12).of(given.run(averaged), InnerOracle.expected(given));
    }

    @Provide
    Arbitrary<Case> forgetful() {
        return Cases.of(this, 10).map(given -> given.with(DECAY, 0));
    }

    @Property
    @Rank(4)
    @Label("step ηg(1 − dᵗ) around gradient descent under a constant gradient, d / (1 − d) steps behind in the end")
    void lagsBehind(@ForAll @Given("constantDescent") Case given, Subject averaged) {
        // fastₜ = −ηgt, so that θₜ = −ηg(t − d(1 − dᵗ)/(1 − d)), which grows by 1 − dᵗ in step t
        ClosedForm step = (h, g, t) -> RATE * g * (1 - Math.pow(h[1], t));
        Agreement.within(1e-10).ofTheta(given.run(averaged), ClosedForm.of(given, step));
    }

    @Provide
    Arbitrary<Case> constantDescent() {
        return constant().map(given -> given.with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal()));
    }

    @Property(tries = 5)
    @Label("swing by (1 − d)/(1 + d) in the bowl where the inner rule swings for ever")
    void calmsASwing(@ForAll @Given("swinging") Case given, Subject averaged) {
        // ηλ = 2: fastₜ = (−1)ᵗθ₀, whose average is θₜ = (−1)ᵗaθ₀ + dᵗ(1 − a)θ₀ with a = (1 − d)/(1 + d)
        double d = given.h()[1];
        double share = (1 - d) / (1 + d);
        RecordedSlopes bowl = RecordedSlopes.of(given.steps(), given.parameters(), 2 / RATE, (t, i) -> 0);
        RuleTrial trial = RuleTrial.of(instance(given.h()), InitialTheta.of(given.theta()), bowl);
        RuleTrace expected =
                Traces.of(given, (x, t) -> x * ((t % 2 == 0 ? share : -share) + Math.pow(d, t) * (1 - share)));
        Agreement.within(1e-12).ofTheta(Traces.of(averaged, trial), expected);
    }

    /** By gradient descent, from 1. */
    @Provide
    Arbitrary<Case> swinging() {
        return Cases.of(this, 1)
                .map(given -> given.startingAt(1)
                        .with(Collections.nCopies(9, 0.0))
                        .with(InnerOracle.SYMBOL, TrustedRule.GRADIENT_DESCENT.ordinal()));
    }

    @Override
    double[] toLookAt() {
        return new double[] {TrustedRule.STEADY.ordinal(), 0.9};
    }

    @Override
    public double[] goingDown() {
        return new double[] {TrustedRule.CAREFUL.ordinal(), 0.9};
    }
}
