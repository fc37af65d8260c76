package descent.spec;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 14: AdamW, as PyTorch has it: θ shrinks by 1 − ηλ, and the decay never enters m and v. */
final class AdamWSpec extends RuleSpec {
    AdamWSpec() {
        super(
                "AdamW",
                Setting.LEARNING_RATE,
                AdamSpec.BETA_1,
                AdamSpec.BETA_2,
                Setting.EPSILON,
                Setting.of("λ", 0.1, 0.5, 0, 0.01));
    }

    @Override
    Oracle oracle(double[] h) {
        return new Decoupled(new AdamSpec.Moments(h[0], h[1], h[2], h[3]), 1 - h[0] * h[4]);
    }

    /** θ times 1 − ηλ, and then Adam's own displacement, with the gradient at θ as it was. */
    private static final class Decoupled implements Oracle {
        private final Oracle adam;
        private final double kept;

        Decoupled(Oracle adam, double kept) {
            this.adam = adam;
            this.kept = kept;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            return theta * kept + adam.step(0, point -> g, t);
        }

        @Override
        public Map<String, Double> state() {
            return adam.state();
        }
    }

    @Override
    public List<Property<?>> properties() {
        // Adam's example with λ = 0.5, so that θ shrinks to 1 − 0.5 · 0.5 = 0.75 of itself in each step:
        // θ₁ = 0 − 0.25, θ₂ = 0.75 · −0.25 − 1.5 / (√11 + 1)
        return RuleProperties.of(
                        this,
                        WorkedExample.of(
                                this,
                                new double[] {0.5, 0.5, 0.5, 1, 0.5},
                                new double[] {1, 4},
                                -0.25,
                                -0.1875 - 1.5 / (Math.sqrt(11) + 1)))
                .and(shrinking())
                .and(ClosedForm.ofConstantGradients(
                        this,
                        "be Adam when λ = 0, and step ηg / (|g| + ε) under a constant gradient",
                        (h, g, t) -> h[0] * g / (Math.abs(g) + h[3])))
                .and(ClosedForm.ofLimit(
                        this,
                        "step by η · sign(g) when β₁ = β₂ = 0, ε = 0 and λ = 0",
                        h -> new double[] {h[0], 0, 0, 0, 0},
                        (h, g, t) -> h[0] * Math.signum(g)))
                .and(Symmetries.learningRate(this))
                .and(Symmetries.gradientScale(
                        this,
                        "take the same steps when gradients and ε grow together",
                        (h, c) -> with(h, "ε", c * h[3]),
                        (h, t, c) -> 1))
                .and(Convergence.of(this, 0.05, 0.9, 0.999, 1e-8, 0.01))
                .list();
    }

    private Property<Case> shrinking() {
        return new Property<>(
                "shrink θ to θ₀(1 − ηλ)ᵗ while every gradient is zero", Cases.of(this, 1), 6, (subject, input) -> {
                    Case still = input.startingAt(1)
                            .with(Collections.nCopies(6, 0.0))
                            .with(h -> Epsilon.above(this, h));
                    Run expected = new Run();
                    for (int t = 0; t <= still.steps(); t++) {
                        double shrunk = Math.pow(1 - still.h()[0] * still.h()[4], t);
                        expected.theta()
                                .add(Arrays.stream(still.theta())
                                        .map(x -> x * shrunk)
                                        .toArray());
                    }
                    Agreement.within(1e-12).ofTheta(still.run(subject), expected);
                });
    }
}
