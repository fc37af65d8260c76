package descent.spec;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 05: Nesterov's momentum, with the gradient at the look-ahead point. */
final class NesterovSpec extends RuleSpec {
    NesterovSpec() {
        super("Nesterov", Setting.LEARNING_RATE, Setting.of("γ", 0.5, 0.9, 0, 0.99));
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

    @Override
    public List<Property<?>> properties() {
        // The gradients are 1 + 0.25p and 2 + 0.25p at the point p:
        // v₁ = 0.1 · 1 = 0.1, θ₁ = −0.1; p₂ = −0.1 − 0.5 · 0.1 = −0.15, g₂ = 2 − 0.0375 = 1.9625,
        // v₂ = 0.05 + 0.19625 = 0.24625, θ₂ = −0.34625
        return RuleProperties.of(
                        this, WorkedExample.of(this, new double[] {0.1, 0.5}, new double[] {1, 2}, -0.1, -0.34625))
                .and(ClosedForm.ofConstantGradients(
                        this,
                        "reach ηg(1 − γᵗ) / (1 − γ) under a constant gradient",
                        (h, g, t) -> h[0] * g * (1 - Math.pow(h[1], t)) / (1 - h[1])))
                .and(ClosedForm.ofLimit(
                        this, "be gradient descent when γ = 0", h -> with(h, "γ", 0), (h, g, t) -> h[0] * g))
                .and(Quadratic.recurrence(this, NesterovSpec::recurrence))
                .and(Quadratic.bounds(this, new double[] {0.5, 0.5}, h -> 2 * (1 + h[1]) / (1 + 2 * h[1])))
                .and(Symmetries.learningRate(this))
                .and(Symmetries.gradientScale(this, "scale its steps with the gradient", (h, c) -> h, (h, t, c) -> c))
                .and(Convergence.of(this, 0.0003, 0.9))
                .list();
    }

    /** x₊ = (1 − ηλ)((1 + γ)x − γx₋). */
    private static double[] recurrence(double[] h, double curvature) {
        double shrunk = 1 - h[0] * curvature;
        return new double[] {shrunk * (1 + h[1]), -shrunk * h[1]};
    }
}
