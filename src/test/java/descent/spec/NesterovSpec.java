package descent.spec;

import descent.trial.Subject;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** 05: Nesterov's momentum, with the gradient at the look-ahead point. */
@SpecOf(number = 5, points = 6)
class NesterovSpec extends ElementwiseSpec implements VelocityRule {
    NesterovSpec() {
        super("Nesterov", Setting.LEARNING_RATE, Setting.of("momentum", "γ", 0.5, 0.9, 0, 0.99));
    }

    @Override
    Oracle oracle(double[] h) {
        return new LookingAhead(h[0], h[1]);
    }

    @Override
    double curvature() {
        return 0.25;
    }

    /** g at θ − γv; v = γv + ηg; θ −= v. */
    static final class LookingAhead implements Oracle {
        private final double rate;
        private final double momentum;
        private double velocity;

        LookingAhead(double rate, double momentum) {
            this.rate = rate;
            this.momentum = momentum;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            velocity = momentum * velocity + rate * slope.applyAsDouble(theta - momentum * velocity);
            return theta - velocity;
        }

        @Override
        public Map<String, Double> state() {
            return Map.of("velocity", velocity);
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject nesterov) {
        // The gradients are 1 + 0.25p and 2 + 0.25p at the point p:
        // v₁ = 0.1 · 1 = 0.1, θ₁ = −0.1; p₂ = −0.1 − 0.5 · 0.1 = −0.15, g₂ = 2 − 0.0375 = 1.9625,
        // v₂ = 0.05 + 0.19625 = 0.24625, θ₂ = −0.34625
        ByHand.check(given, nesterov, -0.1, -0.34625);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.1, 0.5}, 1, 2));
    }

    @Override
    public double[] recurrence(double[] h, double curvature) {
        // x₊ = (1 − ηλ)((1 + γ)x − γx₋)
        double shrunk = 1 - h[0] * curvature;
        return new double[] {shrunk * (1 + h[1]), -shrunk * h[1]};
    }

    @Override
    public double bound(double[] h) {
        return 2 * (1 + h[1]) / (1 + 2 * h[1]);
    }
}
