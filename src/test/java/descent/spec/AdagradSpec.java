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

/** 06: Adagrad, with ε outside the root. */
@SpecOf(number = 6, points = 5)
class AdagradSpec extends ElementwiseSpec implements LinearInLearningRate, Converges {
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

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject adagrad) {
        // G₁ = 9, θ₁ = −0.5 · 3 / (3 + 1) = −0.375;
        // G₂ = 25, θ₂ = −0.375 − 0.5 · 4 / (5 + 1) = −0.375 − 1/3
        ByHand.check(given, adagrad, -0.375, -0.375 - 1.0 / 3);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 1}, 3, 4));
    }

    @Property
    @Rank(4)
    @Label("step ηg / (√t|g| + ε) under a constant gradient")
    void stepsLessAndLessUnderAConstantGradient(@ForAll @Given("constant") Case given, Subject adagrad) {
        ClosedForm step = (h, g, t) -> h[0] * g / (Math.sqrt(t) * Math.abs(g) + h[1]);
        Agreement.within(1e-10).ofTheta(given.run(adagrad), ClosedForm.of(given, step));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and ε grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("flat") Case given, Subject adagrad) {
        GradientUnits.check(given, adagrad, c -> h -> with(h, "ε", c * h[1]), (t, c) -> 1);
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.5, 1e-10};
    }
}
