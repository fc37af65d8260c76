package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import java.util.Collections;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 14: AdamW, as PyTorch has it: θ shrinks by 1 − ηλ, and the decay never enters m and v. */
@SpecOf(number = 14, points = 6)
class AdamWSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    AdamWSpec() {
        super(
                "AdamW",
                Setting.LEARNING_RATE,
                AdamSpec.BETA_1,
                AdamSpec.BETA_2,
                Setting.EPSILON,
                Setting.of("decay", "λ", 0.1, 0.5, 0, 0.01));
    }

    @Override
    Oracle oracle(double[] h) {
        return new Decoupled(new AdamSpec.Moments(h[0], h[1], h[2], h[3]), 1 - h[0] * h[4]);
    }

    /** θ times 1 − ηλ, and then Adam's own displacement, with the gradient at θ as it was. */
    private static final class Decoupled implements Oracle {
        private final Oracle adam;
        private final double kept;

        Decoupled(Oracle adam, double kept) {
            this.adam = adam;
            this.kept = kept;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            return theta * kept + adam.step(0, point -> g, t);
        }

        @Override
        public Map<String, Double> state() {
            return adam.state();
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject adamW) {
        // Adam's example with λ = 0.5, so that θ shrinks to 1 − 0.5 · 0.5 = 0.75 of itself in each step:
        // θ₁ = 0 − 0.25, θ₂ = 0.75 · −0.25 − 1.5 / (√11 + 1)
        ByHand.check(given, adamW, -0.25, -0.1875 - 1.5 / (Math.sqrt(11) + 1));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.5, 1, 0.5}, 1, 4));
    }

    @Property(tries = 6)
    @Label("shrink θ to θ₀(1 − ηλ)ᵗ while every gradient is zero")
    void shrinksWithoutAGradient(@ForAll @Given("shrinking") Case given, Subject adamW) {
        double kept = 1 - given.h()[0] * given.h()[4];
        Agreement.within(1e-12).ofTheta(given.run(adamW), Traces.shrinking(given, kept));
    }

    @Provide
    Arbitrary<Case> shrinking() {
        return Cases.of(this, 1).map(given -> Cases.safe(given.startingAt(1).with(Collections.nCopies(6, 0.0))));
    }

    @Property
    @Rank(4)
    @Label("be Adam when λ = 0, and step ηg / (|g| + ε) under a constant gradient")
    void isAdamWithoutDecay(@ForAll @Given("constant") Case given, Subject adamW) {
        ClosedForm step = (h, g, t) -> h[0] * g / (Math.abs(g) + h[3]);
        Agreement.within(1e-10).ofTheta(given.run(adamW), ClosedForm.of(given, step));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("step by η · sign(g) when β₁ = β₂ = 0, ε = 0 and λ = 0")
    void stepsBySignsAlone(@ForAll @Given("forgetful") Case given, Subject adamW) {
        Agreement.within(1e-12).ofTheta(given.run(adamW), ClosedForm.of(given, (h, g, t) -> h[0] * Math.signum(g)));
    }

    @Provide
    Arbitrary<Case> forgetful() {
        return flat().map(given ->
                given.withinOneDecade().with("β₁", 0).with("β₂", 0).with("ε", 0).with("λ", 0));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject adamW) {
        GradientUnits.check(given, adamW, c -> h -> with(h, "ε", c * h[3]), (t, c) -> 1);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.05, 0.9, 0.999, 1e-8, 0.01};
    }
}
