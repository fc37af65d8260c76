package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 01: gradient descent. */
@SpecOf(number = 1, points = 3)
class BatchGradientDescentSpec extends ElementwiseSpec implements LinearRule, LinearInLearningRate, Converges {
    BatchGradientDescentSpec() {
        super("BatchGradientDescent", Setting.LEARNING_RATE);
    }

    @Override
    Oracle oracle(double[] h) {
        return (theta, slope, t) -> theta - h[0] * slope.applyAsDouble(theta);
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject descent) {
        // θ₁ = −0.1 · 1 = −0.1, θ₂ = −0.1 − 0.1 · 2 = −0.3
        ByHand.check(given, descent, -0.1, -0.3);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.1}, 1, 2));
    }

    @Property
    @Rank(4)
    @Label("step by ηg at every t under a constant gradient")
    void stepsByTheGradientAtEveryT(@ForAll @Given("constant") Case given, Subject descent) {
        ClosedForm step = (h, g, t) -> h[0] * g;
        Agreement.within(1e-10).ofTheta(given.run(descent), ClosedForm.of(given, step));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("scale its steps with the gradient")
    void scalesWithTheGradient(@ForAll @Given("flat") Case given, Subject descent) {
        GradientUnits.check(given, descent, c -> h -> h, (t, c) -> c);
    }

    @Override
    public double[] recurrence(double[] h, double curvature) {
        return new double[] {1 - h[0] * curvature, 0};
    }

    @Override
    public double[] bounded() {
        return new double[] {0.5};
    }

    @Override
    public double bound(double[] h) {
        return 2;
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.0005};
    }
}
