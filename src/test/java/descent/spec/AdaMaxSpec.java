package descent.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 10: AdaMax, with ε inside the maximum. */
final class AdaMaxSpec extends RuleSpec {
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

    @Override
    public List<Property<?>> properties() {
        // η = 0.5, β₁ = 0.5, β₂ = 0.75, ε = 1, gradients 3 and 0.5:
        // m₁ = 1.5, u₁ = 3 + 1 = 4, θ₁ = −0.5 / 0.5 · 1.5 / 4 = −0.375
        // m₂ = 0.75 + 0.25 = 1, u₂ = max(3, 1.5) = 3, θ₂ = −0.375 − 0.5 / 0.75 · 1 / 3 = −0.375 − 2/9
        return RuleProperties.of(
                        this,
                        WorkedExample.of(
                                this,
                                new double[] {0.5, 0.5, 0.75, 1},
                                new double[] {3, 0.5},
                                -0.375,
                                -0.375 - 2.0 / 9))
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
