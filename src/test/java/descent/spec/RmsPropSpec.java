package descent.spec;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 07: RMSProp, with ε outside the root and no bias correction. */
final class RmsPropSpec extends RuleSpec {
    RmsPropSpec() {
        super("RmsProp", Setting.LEARNING_RATE, Setting.of("α", 0.5, 0.9, 0, 0.99), Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new MeanOfSquares(h[0], h[1], h[2]);
    }

    /** v = αv + (1 − α)g²; θ −= ηg / (√v + ε). */
    private static final class MeanOfSquares implements Oracle {
        private final double rate;
        private final double decay;
        private final double epsilon;
        private double v;

        MeanOfSquares(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            v = decay * v + (1 - decay) * g * g;
            return theta - rate * g / (Math.sqrt(v) + epsilon);
        }

        @Override
        public Map<String, Double> state() {
            return Map.of("v", v);
        }
    }

    @Override
    public List<Property<?>> properties() {
        // η = 0.5, α = 0.75, ε = 1, gradients 2 and 6: v₁ = 0.25 · 4 = 1, θ₁ = −0.5 · 2 / (1 + 1) = −0.5;
        // v₂ = 0.75 · 1 + 0.25 · 36 = 9.75, θ₂ = −0.5 − 0.5 · 6 / (√9.75 + 1)
        return RuleProperties.of(
                        this,
                        WorkedExample.of(
                                this,
                                new double[] {0.5, 0.75, 1},
                                new double[] {2, 6},
                                -0.5,
                                -0.5 - 3 / (Math.sqrt(9.75) + 1)))
                .and(ClosedForm.ofConstantGradients(
                        this,
                        "step ηg / (|g|√(1 − αᵗ) + ε) under a constant gradient",
                        (h, g, t) -> h[0] * g / (Math.abs(g) * Math.sqrt(1 - Math.pow(h[1], t)) + h[2])))
                .and(ClosedForm.ofLimit(
                        this,
                        "step by η · sign(g) when α = 0 and ε = 0",
                        h -> new double[] {h[0], 0, 0},
                        (h, g, t) -> h[0] * Math.signum(g)))
                .and(Symmetries.learningRate(this))
                .and(Symmetries.gradientScale(
                        this,
                        "take the same steps when gradients and ε grow together",
                        (h, c) -> with(h, "ε", c * h[2]),
                        (h, t, c) -> 1))
                .and(Convergence.of(this, 0.01, 0.9, 1e-8))
                .list();
    }
}
