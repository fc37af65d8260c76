package descent.spec;

import descent.kata.Group;
import descent.trial.RuleTrace;
import descent.trial.Subject;
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

/** 23: AdEMAMix, without its schedulers. */
@SpecOf(number = 23, points = 5)
class AdEmaMixSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    AdEmaMixSpec() {
        super(
                "AdEmaMix",
                Setting.LEARNING_RATE,
                AdamSpec.BETA_1,
                AdamSpec.BETA_2,
                Setting.of("beta3", "β₃", 0.99, 0.95, 0.9999, 0.75),
                Setting.of("alpha", "α", 2, 5, 0, 0.5),
                Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new TwoSpeeds(h);
    }

    /** Adam's explicit sums, and s = (1 − β₃)Σβ₃^{t−i}gᵢ. */
    private static final class TwoSpeeds implements Oracle {
        private final double[] h;
        private double gradients;
        private double weights1;
        private double squares;
        private double weights2;
        private double old;

        TwoSpeeds(double... h) {
            this.h = h;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            gradients = h[1] * gradients + g;
            weights1 = h[1] * weights1 + 1;
            squares = h[2] * squares + g * g;
            weights2 = h[2] * weights2 + 1;
            old = h[3] * old + g;
            double mixed = gradients / weights1 + h[4] * (1 - h[3]) * old;
            return theta - h[0] * mixed / (Math.sqrt(squares / weights2) + h[5]);
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            state.put("m", (1 - h[1]) * gradients);
            state.put("slow", (1 - h[3]) * old);
            state.put("v", (1 - h[2]) * squares);
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject adEmaMix) {
        // β₁ = β₂ = 0.5, β₃ = 0.75, α = 2: m̂₁ = 1, s₁ = 0.25, v̂₁ = 1, θ₁ = −0.5 · 1.5 / 2 = −0.375;
        // m̂₂ = 3, s₂ = 0.1875 + 1 = 1.1875, v̂₂ = 11, θ₂ = −0.375 − 0.5 · 5.375 / (√11 + 1)
        ByHand.check(given, adEmaMix, -0.375, -0.375 - 2.6875 / (Math.sqrt(11) + 1));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.5, 0.75, 2, 1}, 1, 4));
    }

    @Property
    @Rank(4)
    @Label("step η(1 + α(1 − β₃ᵗ))g / (|g| + ε) under a constant gradient")
    void growsWithTheSlowAverage(@ForAll @Given("constant") Case given, Subject adEmaMix) {
        ClosedForm step = (h, g, t) -> h[0] * (1 + h[4] * (1 - Math.pow(h[3], t))) * g / (Math.abs(g) + h[5]);
        Agreement.within(1e-10).ofTheta(given.run(adEmaMix), ClosedForm.of(given, step));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("be Adam when α = 0")
    void isAdamWithoutTheSlowAverage(@ForAll @Given("withoutSlow") Case given, Subject adEmaMix) {
        Agreement.within(1e-12).of(given.run(adEmaMix), adam(given));
    }

    @Provide
    Arbitrary<Case> withoutSlow() {
        return flat().map(given -> given.with("α", 0));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("step 1 + α(1 − β₁ᵗ) times as far as Adam when β₃ = β₁")
    void stretchesAdamAtOneSpeed(@ForAll @Given("atOneSpeed") Case given, Subject adEmaMix) {
        RuleTrace adam = adam(given);
        RuleTrace actual = given.run(adEmaMix);
        for (int t = 1; t <= given.steps(); t++) {
            double stretch = 1 + given.h()[4] * (1 - Math.pow(given.h()[1], t));
            for (int i = 0; i < given.parameters(); i++) {
                double right = stretch * Traces.displacement(adam, t, i);
                double moved = Traces.displacement(actual, t, i);
                double rounding = 1e-11 * Math.abs(actual.theta().get(t)[i] + right);
                if (!(Math.abs(moved - right) <= 1e-11 * Math.abs(right) + rounding)) {
                    throw Violation.between("step " + t, right, moved, Math.abs(moved / right - 1));
                }
            }
        }
    }

    @Provide
    Arbitrary<Case> atOneSpeed() {
        return flat().map(given -> given.with("β₃", get(given.h(), "β₁", 0)));
    }

    private static RuleTrace adam(Case given) {
        double[] h = given.h();
        return Expected.of(() -> new AdamSpec.Moments(h[0], h[1], h[2], h[5]), given.theta(), given.slopes());
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject adEmaMix) {
        GradientUnits.check(given, adEmaMix, c -> h -> with(h, "ε", c * h[5]), (t, c) -> 1);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.02, 0.9, 0.999, 0.99, 2, 1e-8};
    }
}
