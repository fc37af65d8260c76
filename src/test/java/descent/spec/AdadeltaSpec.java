package descent.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 09: Adadelta, with ε inside both roots and last step's E[Δ²]. */
final class AdadeltaSpec extends RuleSpec {
    AdadeltaSpec() {
        super("Adadelta", Setting.of("ρ", 0.5, 0.9, 0, 0.95), Setting.of("ε", 1e-6, 0.25, 1, 0.001, 0));
    }

    @Override
    Oracle oracle(double[] h) {
        return new TwoMeans(h[0], h[1]);
    }

    /** E[g²] first; Δ = √(E[Δ²] + ε) / √(E[g²] + ε) · g; then E[Δ²]; θ −= Δ. */
    private static final class TwoMeans implements Oracle {
        private final double decay;
        private final double epsilon;
        private double squares;
        private double steps;

        TwoMeans(double decay, double epsilon) {
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            squares = decay * squares + (1 - decay) * g * g;
            double delta = Math.sqrt((steps + epsilon) / (squares + epsilon)) * g;
            steps = decay * steps + (1 - decay) * delta * delta;
            return theta - delta;
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            state.put("squares", squares);
            state.put("steps", steps);
            return state;
        }
    }

    @Override
    public List<Property<?>> properties() {
        // ρ = 0.75, ε = 1, gradients 2 and 4:
        // E[g²] = 0.25 · 4 = 1, Δ₁ = √1 / √2 · 2 = √2, E[Δ²] = 0.25 · 2 = 0.5
        // E[g²] = 0.75 + 0.25 · 16 = 4.75, Δ₂ = √1.5 / √5.75 · 4
        return RuleProperties.of(
                        this,
                        WorkedExample.of(
                                this,
                                new double[] {0.75, 1},
                                new double[] {2, 4},
                                -Math.sqrt(2),
                                -Math.sqrt(2) - 4 * Math.sqrt(1.5 / 5.75)))
                .and(Symmetries.gradientScale(
                        this,
                        "scale its steps by c when gradients grow by c and ε by c²",
                        (h, c) -> with(h, "ε", c * c * h[1]),
                        (h, t, c) -> c))
                .and(Convergence.of(this, 0.9, 1e-3))
                .list();
    }
}
