package descent.spec;

import descent.kata.Group;
import descent.trial.RuleTrace;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 21: AMSGrad, as PyTorch has it: the maximum of v as it is, corrected afterwards. */
@SpecOf(number = 21, points = 5)
class AmsGradSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    AmsGradSpec() {
        super("AmsGrad", Setting.LEARNING_RATE, AdamSpec.BETA_1, AdamSpec.BETA_2, Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new LargestMoment(h[0], h[1], h[2], h[3]);
    }

    /** Adam's explicit sums, and the largest Σβ₂^{t−i}gᵢ² so far over this step's Σβ₂^{t−i}. */
    private static final class LargestMoment implements Oracle {
        private final double rate;
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private double gradients;
        private double weights1;
        private double squares;
        private double weights2;
        private double largest;

        LargestMoment(double rate, double beta1, double beta2, double epsilon) {
            this.rate = rate;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            gradients = beta1 * gradients + g;
            weights1 = beta1 * weights1 + 1;
            squares = beta2 * squares + g * g;
            weights2 = beta2 * weights2 + 1;
            largest = Math.max(largest, squares);
            return theta - rate * (gradients / weights1) / (Math.sqrt(largest / weights2) + epsilon);
        }

        @Override
        public Map<String, Double> state() {
            Map<String, Double> state = new LinkedHashMap<>();
            state.put("m", (1 - beta1) * gradients);
            state.put("v", (1 - beta2) * squares);
            state.put("largest", (1 - beta2) * largest);
            return state;
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject amsGrad) {
        // m₁ = 2, v₁ = 8, L = 8: m̂₁ = 4, L/(1 − β₂) = 16, θ₁ = −0.5 · 4 / (4 + 1) = −0.4;
        // m₂ = 1.5, v₂ = 4.5, L stays 8: m̂₂ = 2, L/0.75 = 32/3, θ₂ = −0.4 − 1 / (√(32/3) + 1)
        ByHand.check(given, amsGrad, -0.4, -0.4 - 1 / (Math.sqrt(32 / 3.0) + 1));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 0.5, 1}, 4, 1));
    }

    @Property
    @Rank(4)
    @Label("step ηg / (|g| + ε) at every t under a constant gradient")
    void correctsTheBias(@ForAll @Given("constant") Case given, Subject amsGrad) {
        ClosedForm step = (h, g, t) -> h[0] * g / (Math.abs(g) + h[3]);
        Agreement.within(1e-10).ofTheta(given.run(amsGrad), ClosedForm.of(given, step));
    }

    /** From 0, β₁ = 0 and ε = 0, one large gradient and then small ones: v never is as large again. */
    @Property(tries = 5)
    @Rank(5)
    @Label("never forget a spike: step η|g|√(1 − β₂ᵗ) / √L after it")
    void neverForgetsASpike(@ForAll @Given("afterSpikes") Case given, Subject amsGrad) {
        ClosedForm step = (h, g, t) -> {
            double spike = Math.abs(given.gradients().get(0));
            return h[0] * g * Math.sqrt((1 - Math.pow(h[2], t)) / (1 - h[2])) / spike;
        };
        Agreement.within(1e-11).ofTheta(given.run(amsGrad), ClosedForm.of(given, step));
    }

    @Provide
    Arbitrary<Case> afterSpikes() {
        return Combinators.combine(
                        Arbitraries.of(0.5, 0.9, 0.99), Arbitraries.of(1e2, -1e3), Arbitraries.of(1.0, -1.0, 0.5))
                .as((beta2, spike, small) -> {
                    List<Double> gradients = new ArrayList<>(Collections.nCopies(30, small));
                    gradients.set(0, spike);
                    return new Case(this, new double[] {0.1, 0, beta2, 0}, 0, 1, gradients, 0);
                });
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("be Adam while no gradient is smaller than the one before")
    void isAdamWhileGradientsGrow(@ForAll @Given("growing") Case given, Subject amsGrad) {
        double[] h = given.h();
        RuleTrace adam = Expected.of(() -> new AdamSpec.Moments(h[0], h[1], h[2], h[3]), given.theta(), given.slopes());
        Agreement.within(1e-11).of(given.run(amsGrad), adam);
    }

    @Provide
    Arbitrary<Case> growing() {
        return flat().map(given -> {
            List<Double> sorted = given.gradients().stream()
                    .sorted(Comparator.comparingDouble(Math::abs))
                    .toList();
            return new Case(this, given.h(), 0, 1, sorted, 0);
        });
    }

    /** The gradients 10, −1, −1, again and again, whose mean is downhill to the left: Adam goes to the right there. */
    @Example
    @About(Group.CONVERGENCE)
    @Label("go downhill on 10, −1, −1, where Adam goes up")
    void goesDownWhereAdamGoesUp(@ForAll @Given("tripled") Case given, Subject amsGrad) {
        int last = given.steps();
        double end = given.run(amsGrad).theta().get(last)[0];
        double right = given.expected().theta().get(last)[0];
        if (!(Math.abs(end - right) <= 1e-9)) {
            throw Violation.between("after step " + last + ", θ", right, end, Math.abs(end / right - 1));
        }
    }

    @Provide
    Arbitrary<Case> tripled() {
        List<Double> gradients =
                IntStream.range(0, 300).mapToObj(t -> t % 3 == 0 ? 10.0 : -1.0).toList();
        return Arbitraries.just(new Case(this, new double[] {0.001, 0, 1 / 101.0, 0}, 0, 1, gradients, 0));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject amsGrad) {
        GradientUnits.check(given, amsGrad, c -> h -> with(h, "ε", c * h[3]), (t, c) -> 1);
    }

    /** Gradients that were larger in the first half, so that the largest v has long been past. */
    @Override
    public Arbitrary<Case> far() {
        return super.far()
                .map(given -> given.with(IntStream.range(0, given.steps())
                        .mapToObj(t -> given.gradients().get(t) * (2 * t < given.steps() ? 4 : 1))
                        .toList()));
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.05, 0.9, 0.999, 1e-8};
    }
}
