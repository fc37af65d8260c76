package descent.spec;

import descent.kata.Group;
import descent.trial.RuleTrace;
import descent.trial.Subject;
import java.util.Collections;
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

/**
 * 24: Lion. Its cases keep β₁m + (1 − β₁)g away from 0, where the order of a sum decides about a sign: with these settings
 * and gradients it is nowhere smaller than 10⁻⁶ of its terms.
 */
@SpecOf(number = 24, points = 5)
class LionSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    /** Far above rounding, and far below that of FLOAT. */
    private static final double NEARLY = 1e-9;

    LionSpec() {
        super(
                "Lion",
                Setting.LEARNING_RATE,
                Setting.of("beta1", "β₁", 0.9, 0.55, 0, 0.97),
                Setting.of("beta2", "β₂", 0.99, 0.75, 0.93, 0),
                Setting.of("decay", "λ", 0.1, 0.5, 0, 0.01));
    }

    @Override
    Oracle oracle(double[] h) {
        return new TwoSpeeds(h);
    }

    /** With S = Σβ₂^{t−i}gᵢ up to the last step, the sign of β₁(1 − β₂)S + (1 − β₁)g. */
    private static final class TwoSpeeds implements Oracle {
        private final double[] h;
        private double gradients;

        TwoSpeeds(double... h) {
            this.h = h;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            double mixture = h[1] * (1 - h[2]) * gradients + (1 - h[1]) * g;
            gradients = h[2] * gradients + g;
            return theta * (1 - h[0] * h[3]) - h[0] * Math.signum(mixture);
        }

        @Override
        public Map<String, Double> state() {
            return Map.of("m", (1 - h[2]) * gradients);
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject lion) {
        // η = 0.5, β₁ = 0.75, β₂ = 0.5, λ = 0.5: u₁ = 1, θ₁ = −0.5, m₁ = 2;
        // the mixture is 0.75 · 2 − 0.25 · 2 = 1, u₂ = 1, θ₂ = −0.5 − 0.5(1 − 0.25) = −0.875, m₂ = 1 − 1 = 0;
        // 0.25 · −1, u₃ = −1, θ₃ = −0.875 + 0.5(1 + 0.4375) = −0.15625
        ByHand.check(given, lion, -0.5, -0.875, -0.15625);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.75, 0.5, 0.5}, 4, -2, -1));
    }

    @Property
    @Rank(4)
    @Label("step η against the sign of a constant gradient, however large it is")
    void stepsByItsSign(@ForAll @Given("constant") Case given, Subject lion) {
        Agreement.within(1e-13).ofTheta(given.run(lion), ClosedForm.of(given, (h, g, t) -> h[0] * Math.signum(g)));
    }

    /** After a gradient g, m is (1 − β₂)g, and the next step turns at −g β₁(1 − β₂) / (1 − β₁). */
    @Property(tries = 6)
    @Always("turning")
    @Rank(5)
    @Label("turn when a gradient outweighs what is remembered: after 1, at −β₁(1 − β₂) / (1 − β₁)")
    void turnsWhereTheGradientOutweighsTheMemory(@ForAll @Given("turns") Case given, Subject lion) {
        RuleTrace trace = given.run(lion);
        double first = Traces.displacement(trace, 1, 0);
        double second = Traces.displacement(trace, 2, 0);
        double bound = -given.gradients().get(0) * turn(given.h());
        boolean turns = Math.abs(given.gradients().get(1)) > Math.abs(bound);
        double right = turns ? -first : first;
        if (!(Math.abs(second - right) <= 1e-13 * Math.abs(first))) {
            throw Violation.between("step 2", right, second, Double.NaN)
                    .and("after the gradient %s it turns at %s"
                            .formatted(Numbers.shown(given.gradients().get(0)), Numbers.shown(bound)));
        }
    }

    private static double turn(double[] h) {
        return h[1] * (1 - h[2]) / (1 - h[1]);
    }

    @Provide
    Arbitrary<Case> turns() {
        return Combinators.combine(
                        Arbitraries.of(0.9, 0.55, 0.97),
                        Arbitraries.of(0.99, 0.75, 0.93),
                        Arbitraries.of(1.0, -3.0, 0.2),
                        Arbitraries.of(NEARLY, -NEARLY))
                .as((beta1, beta2, first, past) -> turning(beta1, beta2, first, past));
    }

    List<Case> turning() {
        return List.of(turning(0.9, 0.99, 1, NEARLY), turning(0.9, 0.99, 1, -NEARLY));
    }

    private Case turning(double beta1, double beta2, double first, double past) {
        double[] h = {0.1, beta1, beta2, 0};
        return new Case(this, h, 0, 1, List.of(first, -first * turn(h) * (1 + past)), 0);
    }

    @Property(tries = 6)
    @Label("shrink θ to θ₀(1 − ηλ)ᵗ while every gradient is zero")
    void shrinksWithoutAGradient(@ForAll @Given("shrinking") Case given, Subject lion) {
        double kept = 1 - given.h()[0] * given.h()[3];
        Agreement.within(1e-12).ofTheta(given.run(lion), Traces.shrinking(given, kept));
    }

    @Provide
    Arbitrary<Case> shrinking() {
        return Cases.of(this, 1).map(given -> given.startingAt(1).with(Collections.nCopies(6, 0.0)));
    }

    /** 0.8¹²⁰ is 2e-12. */
    @Example
    @About(Group.LIMITS)
    @Label("come to rest at −sign(g)/λ under a constant gradient")
    void staysInItsBox(@ForAll @Given("pushed") Case given, Subject lion) {
        double[] end = given.run(lion).theta().get(given.steps());
        for (int i = 0; i < end.length; i++) {
            double right = -Math.signum(given.recorded(1, i)) / given.h()[3];
            if (!(Math.abs(end[i] - right) <= 1e-9)) {
                throw Violation.between(
                        "after step %d, θ[%d]".formatted(given.steps(), i),
                        right,
                        end[i],
                        Math.abs(end[i] / right - 1));
            }
        }
    }

    @Provide
    Arbitrary<Case> pushed() {
        double[] h = {0.1, 0.9, 0.99, 2};
        return Arbitraries.just(new Case(this, h, 3, 2, Collections.nCopies(120, 0.3), 0));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("not care how large gradients are")
    void doesNotCareHowLargeGradientsAre(@ForAll @Given("flat") Case given, Subject lion) {
        GradientUnits.check(given, lion, c -> h -> h, (t, c) -> 1);
    }

    /** Ten large gradients, ten small ones the other way, and both with the other sign: m decides about the small ones. */
    @Override
    public Arbitrary<Case> far() {
        double[] parts = {5, -0.3, -5, 0.3};
        List<Double> gradients = IntStream.range(0, FAR + 100)
                .mapToObj(t -> parts[(t + 15) / 10 % 4] + (37 * t % 11 - 5) / 100.0)
                .toList();
        return Arbitraries.just(new Case(this, new double[] {0.5, 0.9, 0.99, 0.01}, 0, 1, gradients, 0));
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.01, 0.9, 0.99, 0.01};
    }
}
