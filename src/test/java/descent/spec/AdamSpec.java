package descent.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 08: Adam, algorithm 1 of the paper. */
final class AdamSpec extends RuleSpec {
    static final Setting BETA_1 = Setting.of("β₁", 0.9, 0.5, 0, 0.99);
    static final Setting BETA_2 = Setting.of("β₂", 0.999, 0.9, 0, 0.5);

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

    @Override
    public List<Property<?>> properties() {
        // β₁ = β₂ = 0.5, ε = 1, η = 0.5, gradients 1 and 4:
        // m₁ = 0.5, v₁ = 0.5, m̂₁ = 1, v̂₁ = 1, θ₁ = −0.5 · 1 / (1 + 1) = −0.25
        // m₂ = 2.25, v₂ = 8.25, m̂₂ = 2.25 / 0.75 = 3, v̂₂ = 8.25 / 0.75 = 11, θ₂ = −0.25 − 1.5 / (√11 + 1)
        return RuleProperties.of(
                        this,
                        WorkedExample.of(
                                this,
                                new double[] {0.5, 0.5, 0.5, 1},
                                new double[] {1, 4},
                                -0.25,
                                -0.25 - 1.5 / (Math.sqrt(11) + 1)))
                .and(ClosedForm.ofConstantGradients(
                        this,
                        "step ηg / (|g| + ε) at every t under a constant gradient",
                        (h, g, t) -> h[0] * g / (Math.abs(g) + h[3])))
                .and(ClosedForm.ofLimit(
                        this,
                        "step by η · sign(g) when β₁ = β₂ = 0 and ε = 0",
                        h -> new double[] {h[0], 0, 0, 0},
                        (h, g, t) -> h[0] * Math.signum(g)))
                .and(Symmetries.learningRate(this))
                .and(Symmetries.gradientScale(
                        this,
                        "take the same steps when gradients and ε grow together",
                        (h, c) -> with(h, "ε", c * h[3]),
                        (h, t, c) -> 1))
                .and(Convergence.of(this, 0.05, 0.9, 0.999, 1e-8))
                .list();
    }
}
