package descent.spec;

import java.util.List;

/** 01: gradient descent. */
final class BatchGradientDescentSpec extends RuleSpec {
    BatchGradientDescentSpec() {
        super("BatchGradientDescent", Setting.LEARNING_RATE);
    }

    @Override
    Oracle oracle(double[] h) {
        return (theta, slope, t) -> theta - h[0] * slope.applyAsDouble(theta);
    }

    @Override
    public List<Property<?>> properties() {
        // θ₁ = −0.1 · 1 = −0.1, θ₂ = −0.1 − 0.1 · 2 = −0.3
        return RuleProperties.of(this, WorkedExample.of(this, new double[] {0.1}, new double[] {1, 2}, -0.1, -0.3))
                .and(ClosedForm.ofConstantGradients(
                        this, "step by ηg at every t under a constant gradient", (h, g, t) -> h[0] * g))
                .and(Quadratic.recurrence(this, (h, curvature) -> new double[] {1 - h[0] * curvature, 0}))
                .and(Quadratic.bounds(this, new double[] {0.5}, h -> 2))
                .and(Symmetries.learningRate(this))
                .and(Symmetries.gradientScale(this, "scale its steps with the gradient", (h, c) -> h, (h, t, c) -> c))
                .and(Convergence.of(this, 0.0005))
                .list();
    }
}
