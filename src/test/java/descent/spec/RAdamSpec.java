package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 11: rectified Adam, with the threshold 5 and ε beside the uncorrected √v. */
@SpecOf(number = 11, points = 8)
class RAdamSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    /** At 0.9 the sixth step is the first to be rectified, at 0.7 the tenth, at 0 none. */
    static final Setting BETA_2 = Setting.of("beta2", "β₂", 0.9, 0.999, 0.7, 0.99, 0);

    RAdamSpec() {
        super("RAdam", Setting.LEARNING_RATE, AdamSpec.BETA_1, BETA_2, Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new Rectified(h);
    }

    /** m̂ and v̂ as explicit sums, because √(1 − β₂ᵗ) / (√v + ε) = 1 / (√v̂ + ε / √(1 − β₂ᵗ)). */
    static final class Rectified implements Oracle {
        private final double[] h;
        private double gradients;
        private double weights;
        private double v;

        Rectified(double[] h) {
            this.h = h;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            gradients = h[1] * gradients + g;
            weights = h[1] * weights + 1;
            v = h[2] * v + (1 - h[2]) * g * g;
            double step = h[0] * gradients / weights;
            double correction = Math.sqrt(1 - Math.pow(h[2], t));
            return theta - (trusted(h, t) ? step * rectification(h, t) * correction / (Math.sqrt(v) + h[3]) : step);
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            state.put("m", (1 - h[1]) * gradients);
            state.put("v", v);
            return state;
        }
    }

    private static double longest(double... h) {
        return 2 / (1 - h[2]) - 1;
    }

    private static double length(double[] h, int t) {
        double power = Math.pow(h[2], t);
        return longest(h) - 2 * t * power / (1 - power);
    }

    private static boolean trusted(double[] h, int t) {
        return length(h, t) > 5;
    }

    private static double rectification(double[] h, int t) {
        double now = length(h, t);
        double end = longest(h);
        return Math.sqrt((now - 4) / (end - 4) * ((now - 2) / (end - 2)) * (end / now));
    }

    /** ηg at first; once rectified, rₜηg / (|g| + ε / √(1 − β₂ᵗ)). */
    private static double constant(double[] h, double g, int t) {
        double correction = Math.sqrt(1 - Math.pow(h[2], t));
        return trusted(h, t) ? rectification(h, t) * h[0] * g / (Math.abs(g) + h[3] / correction) : h[0] * g;
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject rAdam) {
        // m₁ = 0.5, m̂₁ = 1, θ₁ = −0.5;
        // m₂ = 2.25, m̂₂ = 2.25 / 0.75 = 3, θ₂ = −0.5 − 1.5 = −2; v is not trusted before the sixth step
        ByHand.check(given, rAdam, -0.5, -2);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.9, 1}, 1, 4));
    }

    @Property
    @Rank(4)
    @Label("step ηg, and once ρ > 5, rηg / (|g| + ε / √(1 − β₂ᵗ)) under a constant gradient")
    void rectifiesOnceItTrustsItsVariance(@ForAll @Given("constant") Case given, Subject rAdam) {
        ClosedForm step = RAdamSpec::constant;
        Agreement.within(1e-10).ofTheta(given.run(rAdam), ClosedForm.of(given, step));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("scale with the gradient while ρ ≤ 5, and not at all after that, when ε grows, too")
    void scalesUntilItIsRectified(@ForAll @Given("flat") Case given, Subject rAdam) {
        GradientUnits.check(given, rAdam, c -> h -> with(h, "ε", c * h[3]), (t, c) -> trusted(given.h(), t) ? 1 : c);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.001, 0.9, 0.999, 1e-8};
    }
}
