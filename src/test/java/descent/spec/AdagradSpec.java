package descent.spec;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 06: Adagrad, with ε outside the root. */
final class AdagradSpec extends RuleSpec {
    AdagradSpec() {
        super("Adagrad", Setting.LEARNING_RATE, Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new SumOfSquares(h[0], h[1]);
    }

    /** G += g²; θ −= ηg / (√G + ε). */
    private static final class SumOfSquares implements Oracle {
        private final double rate;
        private final double epsilon;
        private double squares;

        SumOfSquares(double rate, double epsilon) {
            this.rate = rate;
            this.epsilon = epsilon;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            squares += g * g;
            return theta - rate * g / (Math.sqrt(squares) + epsilon);
        }

        @Override
        public Map<String, Double> state() {
            return Map.of("squares", squares);
        }
    }

    @Override
    public List<Property<?>> properties() {
        // η = 0.5, ε = 1, gradients 3 and 4: G₁ = 9, θ₁ = −0.5 · 3 / (3 + 1) = −0.375;
        // G₂ = 25, θ₂ = −0.375 − 0.5 · 4 / (5 + 1) = −0.375 − 1/3
        return RuleProperties.of(
                        this,
                        WorkedExample.of(this, new double[] {0.5, 1}, new double[] {3, 4}, -0.375, -0.375 - 1.0 / 3))
                .and(ClosedForm.ofConstantGradients(
                        this,
                        "step ηg / (√t|g| + ε) under a constant gradient",
                        (h, g, t) -> h[0] * g / (Math.sqrt(t) * Math.abs(g) + h[1])))
                .and(Symmetries.learningRate(this))
                .and(Symmetries.gradientScale(
                        this,
                        "take the same steps when gradients and ε grow together",
                        (h, c) -> with(h, "ε", c * h[1]),
                        (h, t, c) -> 1))
                .and(Convergence.of(this, 0.5, 1e-10))
                .list();
    }
}
