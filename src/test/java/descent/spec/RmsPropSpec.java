package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 07: RMSProp, with ε outside the root and no bias correction. */
@SpecOf(number = 7, points = 5)
class RmsPropSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
    RmsPropSpec() {
        super("RmsProp", Setting.LEARNING_RATE, Setting.of("decay", "α", 0.5, 0.9, 0, 0.99), Setting.EPSILON);
    }

    @Override
    Oracle oracle(double[] h) {
        return new MeanOfSquares(h[0], h[1], h[2]);
    }

    /** v = αv + (1 − α)g²; θ −= ηg / (√v + ε). */
    private static final class MeanOfSquares implements Oracle {
        private final double rate;
        private final double decay;
        private final double epsilon;
        private double v;

        MeanOfSquares(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public double step(double theta, DoubleUnaryOperator slope, int t) {
            double g = slope.applyAsDouble(theta);
            v = decay * v + (1 - decay) * g * g;
            return theta - rate * g / (Math.sqrt(v) + epsilon);
        }

        @Override
        public Map<String, Double> state() {
            return Map.of("v", v);
        }
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject rmsProp) {
        // v₁ = 0.25 · 4 = 1, θ₁ = −0.5 · 2 / (1 + 1) = −0.5;
        // v₂ = 0.75 · 1 + 0.25 · 36 = 9.75, θ₂ = −0.5 − 0.5 · 6 / (√9.75 + 1)
        ByHand.check(given, rmsProp, -0.5, -0.5 - 3 / (Math.sqrt(9.75) + 1));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.75, 1}, 2, 6));
    }

    @Property
    @Rank(4)
    @Label("step ηg / (|g|√(1 − αᵗ) + ε) under a constant gradient")
    void stepsByItsUncorrectedMean(@ForAll @Given("constant") Case given, Subject rmsProp) {
        ClosedForm step = (h, g, t) -> h[0] * g / (Math.abs(g) * Math.sqrt(1 - Math.pow(h[1], t)) + h[2]);
        Agreement.within(1e-10).ofTheta(given.run(rmsProp), ClosedForm.of(given, step));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("step by η · sign(g) when α = 0 and ε = 0")
    void stepsBySignsAlone(@ForAll @Given("forgetful") Case given, Subject rmsProp) {
        Agreement.within(1e-12).ofTheta(given.run(rmsProp), ClosedForm.of(given, (h, g, t) -> h[0] * Math.signum(g)));
    }

    @Provide
    Arbitrary<Case> forgetful() {
        return flat().map(given -> given.withinOneDecade().with("α", 0).with("ε", 0));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject rmsProp) {
        GradientUnits.check(given, rmsProp, c -> h -> with(h, "ε", c * h[2]), (t, c) -> 1);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.01, 0.9, 1e-8};
    }
}
