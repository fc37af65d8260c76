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

/** 22: NAdam with a constant β₁, as optax has it. */
@SpecOf(number = 22, points = 5)
class NAdamSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    NAdamSpec() {
        super("NAdam", Setting.LEARNING_RATE, AdamSpec.BETA_1, AdamSpec.BETA_2, Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new Ahead(h[0], h[1], h[2], h[3]);
    }

    /** With S = Σβ₁^{t−i}gᵢ, m̄ = β₁S / (1 + … + β₁ᵗ) + g / (1 + … + β₁ᵗ⁻¹), and v̂ as for Adam. */
    private static final class Ahead implements Oracle {
        private final double rate;
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private double gradients;
        private double weights1;
        private double squares;
        private double weights2;

        Ahead(double rate, double beta1, double beta2, double epsilon) {
            this.rate = rate;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            gradients = beta1 * gradients + g;
            weights1 = beta1 * weights1 + 1;
            squares = beta2 * squares + g * g;
            weights2 = beta2 * weights2 + 1;
            double next = beta1 * weights1 + 1;
            double ahead = beta1 * gradients / next + g / weights1;
            return theta - rate * ahead / (Math.sqrt(squares / weights2) + epsilon);
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            state.put("m", (1 - beta1) * gradients);
            state.put("v", (1 - beta2) * squares);
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject nAdam) {
        // m₁ = 0.5, m̄₁ = 0.25 / 0.75 + 0.5 / 0.5 = 4/3, v̂₁ = 1, θ₁ = −0.5 · 4/3 / 2 = −1/3;
        // m₂ = 2.25, m̄₂ = 1.125 / 0.875 + 2 / 0.75 = 9/7 + 8/3 = 83/21, v̂₂ = 11, θ₂ = −1/3 − 83/42 / (√11 + 1)
        ByHand.check(given, nAdam, -1 / 3.0, -1 / 3.0 - 83 / 42.0 / (Math.sqrt(11) + 1));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.5, 1}, 1, 4));
    }

    @Property
    @Rank(4)
    @Label("step ηg / (|g| + ε) · (β₁(1 − β₁ᵗ)/(1 − β₁ᵗ⁺¹) + (1 − β₁)/(1 − β₁ᵗ)) under a constant gradient")
    void runsAheadAtFirst(@ForAll @Given("constant") Case given, Subject nAdam) {
        ClosedForm step = (h, g, t) -> {
            double power = Math.pow(h[1], t);
            double ahead = h[1] * (1 - power) / (1 - h[1] * power) + (1 - h[1]) / (1 - power);
            return h[0] * g / (Math.abs(g) + h[3]) * ahead;
        };
        Agreement.within(1e-10).ofTheta(given.run(nAdam), ClosedForm.of(given, step));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("be Adam when β₁ = 0")
    void isAdamWithoutMomentum(@ForAll @Given("withoutMomentum") Case given, Subject nAdam) {
        double[] h = given.h();
        RuleTrace adam = Expected.of(() -> new AdamSpec.Moments(h[0], 0, h[2], h[3]), given.theta(), given.slopes());
        Agreement.within(1e-12).of(given.run(nAdam), adam);
    }

    @Provide
    Arbitrary<Case> withoutMomentum() {
        return flat().map(given -> given.withinOneDecade().with("β₁", 0));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject nAdam) {
        GradientUnits.check(given, nAdam, c -> h -> with(h, "ε", c * h[3]), (t, c) -> 1);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.05, 0.9, 0.999, 1e-8};
    }
}
