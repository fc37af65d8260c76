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

/** 10: AdaMax, with ε inside the maximum. */
@SpecOf(number = 10, points = 6)
class AdaMaxSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    AdaMaxSpec() {
        super("AdaMax", Setting.LEARNING_RATE, AdamSpec.BETA_1, AdamSpec.BETA_2, Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new Largest(h);
    }

    /** m̂ as an explicit sum; u = max(β₂u, |g| + ε); θ −= ηm̂ / u. */
    private static final class Largest implements Oracle {
        private final double[] h;
        private double gradients;
        private double weights;
        private double u;

        Largest(double[] h) {
            this.h = h;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            gradients = h[1] * gradients + g;
            weights = h[1] * weights + 1;
            u = Math.max(h[2] * u, Math.abs(g) + h[3]);
            return theta - h[0] * (gradients / weights) / u;
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            state.put("m", (1 - h[1]) * gradients);
            state.put("u", u);
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject adaMax) {
        // m₁ = 1.5, u₁ = 3 + 1 = 4, θ₁ = −0.5 / 0.5 · 1.5 / 4 = −0.375;
        // m₂ = 0.75 + 0.25 = 1, u₂ = max(3, 1.5) = 3, θ₂ = −0.375 − 0.5 / 0.75 · 1 / 3 = −0.375 − 2/9
        ByHand.check(given, adaMax, -0.375, -0.375 - 2.0 / 9);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.75, 1}, 3, 0.5));
    }

    @Property
    @Rank(4)
    @Label("step ηg / (|g| + ε) at every t under a constant gradient")
    void correctsTheBias(@ForAll @Given("constant") Case given, Subject adaMax) {
        ClosedForm step = (h, g, t) -> h[0] * g / (Math.abs(g) + h[3]);
        Agreement.within(1e-10).ofTheta(given.run(adaMax), ClosedForm.of(given, step));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("step by η · sign(g) when β₁ = β₂ = 0 and ε = 0")
    void stepsBySignsAlone(@ForAll @Given("forgetful") Case given, Subject adaMax) {
        Agreement.within(1e-12).ofTheta(given.run(adaMax), ClosedForm.of(given, (h, g, t) -> h[0] * Math.signum(g)));
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
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject adaMax) {
        GradientUnits.check(given, adaMax, c -> h -> with(h, "ε", c * h[3]), (t, c) -> 1);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.05, 0.9, 0.999, 1e-8};
    }
}
