package descent.spec;

import descent.kata.Group;
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

/** 08: Adam, algorithm 1 of the paper. */
@SpecOf(number = 8, points = 8)
class AdamSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    static final Setting BETA_1 = Setting.of("beta1", "β₁", 0.9, 0.5, 0, 0.99);
    static final Setting BETA_2 = Setting.of("beta2", "β₂", 0.999, 0.9, 0, 0.5);

    AdamSpec() {
        super("Adam", Setting.LEARNING_RATE, BETA_1, BETA_2, Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new Moments(h[0], h[1], h[2], h[3]);
    }

    /** m̂ and v̂ as the explicit sums Σβ^{t−i}xᵢ / Σβ^{t−i}, which need no correction. */
    static final class Moments implements Oracle {
        private final double rate;
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private double gradients;
        private double weights1;
        private double squares;
        private double weights2;

        Moments(double rate, double beta1, double beta2, double epsilon) {
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
            return theta - rate * (gradients / weights1) / (Math.sqrt(squares / weights2) + epsilon);
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
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject adam) {
        // m₁ = 0.5, v₁ = 0.5, m̂₁ = 1, v̂₁ = 1, θ₁ = −0.5 · 1 / (1 + 1) = −0.25;
        // m₂ = 2.25, v₂ = 8.25, m̂₂ = 2.25 / 0.75 = 3, v̂₂ = 8.25 / 0.75 = 11, θ₂ = −0.25 − 1.5 / (√11 + 1)
        ByHand.check(given, adam, -0.25, -0.25 - 1.5 / (Math.sqrt(11) + 1));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.5, 1}, 1, 4));
    }

    @Property
    @Rank(4)
    @Label("step ηg / (|g| + ε) at every t under a constant gradient")
    void correctsTheBias(@ForAll @Given("constant") Case given, Subject adam) {
        ClosedForm step = (h, g, t) -> h[0] * g / (Math.abs(g) + h[3]);
        Agreement.within(1e-10).ofTheta(given.run(adam), ClosedForm.of(given, step));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("step by η · sign(g) when β₁ = β₂ = 0 and ε = 0")
    void stepsBySignsAlone(@ForAll @Given("forgetful") Case given, Subject adam) {
        Agreement.within(1e-12).ofTheta(given.run(adam), ClosedForm.of(given, (h, g, t) -> h[0] * Math.signum(g)));
    }

    @Provide
    Arbitrary<Case> forgetful() {
        return flat().map(given ->
                given.withinOneDecade().with("β₁", 0).with("β₂", 0).with("ε", 0));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject adam) {
        GradientUnits.check(given, adam, c -> h -> with(h, "ε", c * h[3]), (t, c) -> 1);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.05, 0.9, 0.999, 1e-8};
    }
}
