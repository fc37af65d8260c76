package descent.spec;

import descent.trial.Subject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** 16: Lookahead around RAdam, the subject's own both. */
@SpecOf(number = 16, points = 4)
class RangerSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
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

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject ranger) {
        // RAdam's example inside: θ₁ = −0.5; fast₂ = −2, θ₂ = slow = 0 + 0.5 · (−2 − 0) = −1
        ByHand.check(given, ranger, -0.5, -1);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.9, 1, 2, 0.5}, 1, 4));
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.001, 0.95, 0.999, 1e-5, 6, 0.5};
    }
}
