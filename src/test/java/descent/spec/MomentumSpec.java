package descent.spec;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 04: the heavy ball. */
final class MomentumSpec extends RuleSpec {
    MomentumSpec() {
        super("Momentum", Setting.LEARNING_RATE, Setting.of("γ", 0.5, 0.9, 0, 0.99));
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

    @Override
    public List<Property<?>> properties() {
        // v₁ = 0.1 · 1 = 0.1, θ₁ = −0.1; v₂ = 0.5 · 0.1 + 0.1 · 2 = 0.25, θ₂ = −0.35
        return RuleProperties.of(
                        this, WorkedExample.of(this, new double[] {0.1, 0.5}, new double[] {1, 2}, -0.1, -0.35))
                .and(ClosedForm.ofConstantGradients(
                        this,
                        "reach ηg(1 − γᵗ) / (1 − γ) under a constant gradient",
                        (h, g, t) -> h[0] * g * (1 - Math.pow(h[1], t)) / (1 - h[1])))
                .and(ClosedForm.ofLimit(
                        this, "be gradient descent when γ = 0", h -> with(h, "γ", 0), (h, g, t) -> h[0] * g))
                .and(Quadratic.recurrence(this, (h, curvature) -> new double[] {1 + h[1] - h[0] * curvature, -h[1]}))
                .and(Quadratic.bounds(this, new double[] {0.5, 0.5}, h -> 2 * (1 + h[1])))
                .and(Symmetries.learningRate(this))
                .and(Symmetries.gradientScale(this, "scale its steps with the gradient", (h, c) -> h, (h, t, c) -> c))
                .and(Convergence.of(this, 0.0003, 0.9))
                .list();
    }
}
