package descent.spec;

import java.util.List;

/** 16: Lookahead around RAdam, the subject's own both. */
final class RangerSpec extends RuleSpec {
    RangerSpec() {
        super(
                "Ranger",
                Setting.LEARNING_RATE,
                AdamSpec.BETA_1,
                RAdamSpec.BETA_2,
                Setting.EPSILON,
                LookaheadSpec.K,
                LookaheadSpec.ALPHA);
    }

    @Override
    Object[] arguments(double[] h) {
        return new Object[] {h[0], h[1], h[2], h[3], (int) h[4], h[5]};
    }

    @Override
    Oracle oracle(double[] h) {
        return new LookaheadSpec.SlowAndFast(new RAdamSpec.Rectified(h), (int) h[4], h[5]);
    }

    @Override
    public List<Property<?>> properties() {
        // RAdam's example inside, k = 2, α = 0.5: θ₁ = −0.5; fast₂ = −2, θ₂ = slow = 0 + 0.5 · (−2 − 0) = −1
        return RuleProperties.of(
                        this,
                        WorkedExample.of(this, new double[] {0.5, 0.5, 0.9, 1, 2, 0.5}, new double[] {1, 4}, -0.5, -1))
                .and(Symmetries.learningRate(this))
                .and(Convergence.of(this, 0.001, 0.95, 0.999, 1e-5, 6, 0.5))
                .list();
    }
}
