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

/** 04: the heavy ball. */
@SpecOf(number = 4, points = 5)
class MomentumSpec extends ElementwiseSpec implements VelocityRule {
    MomentumSpec() {
        super("Momentum", Setting.LEARNING_RATE, Setting.of("momentum", "γ", 0.5, 0.9, 0, 0.99));
    }

    @Override
    Oracle oracle(double[] h) {
        return new HeavyBall(h[0], h[1]);
    }

    /** v = γv + ηg; θ −= v. */
    static final class HeavyBall implements Oracle {
        private final double rate;
        private final double momentum;
        private double velocity;

        HeavyBall(double rate, double momentum) {
            this.rate = rate;
            this.momentum = momentum;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            velocity = momentum * velocity + rate * slope.applyAsDouble(theta);
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
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject momentum) {
        // v₁ = 0.1 · 1 = 0.1, θ₁ = −0.1; v₂ = 0.5 · 0.1 + 0.1 · 2 = 0.25, θ₂ = −0.35
        ByHand.check(given, momentum, -0.1, -0.35);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.1, 0.5}, 1, 2));
    }

    @Override
    public double[] recurrence(double[] h, double curvature) {
        return new double[] {1 + h[1] - h[0] * curvature, -h[1]};
    }

    @Override
    public double bound(double[] h) {
        return 2 * (1 + h[1]);
    }
}
