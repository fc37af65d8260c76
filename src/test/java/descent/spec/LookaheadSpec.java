package descent.spec;

import descent.worker.Inner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** 12: Lookahead around rules that can be trusted. */
final class LookaheadSpec extends RuleSpec {
    static final Setting K = Setting.of("k", 2, 3, 1, 5);
    static final Setting ALPHA = Setting.of("α", 0.5, 0.8, 1, 0.125);

    LookaheadSpec() {
        super("Lookahead", InnerOracle.SETTING, K, ALPHA);
    }

    @Override
    Object[] arguments(double[] h) {
        return new Object[] {InnerOracle.rule(h[0]), (int) h[1], h[2]};
    }

    @Override
    Oracle oracle(double[] h) {
        return new SlowAndFast(InnerOracle.of(h[0]), (int) h[1], h[2]);
    }

    @Override
    double curvature() {
        return 0.25;
    }

    /** slow₀ = θ₀; after every k inner steps slow += α(θ − slow) and θ = slow. */
    static final class SlowAndFast implements Oracle {
        private final Oracle inner;
        private final int k;
        private final double alpha;
        private double slow;

        SlowAndFast(Oracle inner, int k, double alpha) {
            this.inner = inner;
            this.k = k;
            this.alpha = alpha;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            if (t == 1) {
                slow = theta;
            }
            double fast = inner.step(theta, slope, t);
            if (t % k != 0) {
                return fast;
            }
            slow += alpha * (fast - slow);
            return slow;
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            inner.state().forEach((name, value) -> state.put("inner/" + name, value));
            state.put("slow", slow);
            return state;
        }
    }

    @Override
    public List<Property<?>> properties() {
        // Gradient descent with η = 0.1 inside, k = 2, α = 0.5; the gradients are 1, 2 and 1, plus 0.25p at the point
        // p:
        // θ₁ = −0.1; g₂ = 2 − 0.025 = 1.975, fast₂ = −0.1 − 0.1975 = −0.2975,
        // slow = −0.14875; g₃ = 1 − 0.0371875 = 0.9628125, θ₃ = −0.14875 − 0.09628125 = −0.24503125
        return RuleProperties.of(
                        this,
                        WorkedExample.of(
                                this, new double[] {0, 2, 0.5}, new double[] {1, 2, 1}, -0.1, -0.14875, -0.24503125))
                .and(innerBetween())
                .and(ClosedForm.ofConstantGradients(
                        gradientDescentInside(),
                        "go α · n · k · ηg in n rounds of gradient descent under a constant gradient",
                        (h, g, t) -> t % (int) h[1] == 0 ? 0.1 * g * (1 - h[1] * (1 - h[2])) : 0.1 * g))
                .and(Convergence.of(this, Inner.CAREFUL.ordinal(), 5, 0.5))
                .list();
    }

    /** Until the k-th step, to the last bit. */
    private Property<Case> innerBetween() {
        return new Property<>("be the inner rule until the k-th step", Cases.of(this, 10), 5, (subject, input) -> {
            Case longer = input.with(h -> with(h, "k", input.steps() + 1));
            Run inner = Run.of(InnerOracle.rule(input.h()[0]), input.route());
            Agreement.exact().of(longer.run(subject), inner);
        });
    }

    private RuleSpec gradientDescentInside() {
        return new RuleSpec(
                "Lookahead", Setting.choice("inner rule", List.of(Inner.GRADIENT_DESCENT.toString())), K, ALPHA) {
            @Override
            Object[] arguments(double[] h) {
                return LookaheadSpec.this.arguments(h);
            }

            @Override
            Oracle oracle(double[] h) {
                return LookaheadSpec.this.oracle(h);
            }

            @Override
            public List<Property<?>> properties() {
                return List.of();
            }
        };
    }
}
