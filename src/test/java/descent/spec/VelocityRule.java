package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a velocity makes of gradient descent, wherever the gradient is asked for: h is η and γ. */
interface VelocityRule extends LinearRule, LinearInLearningRate, Converges {
    @Property
    @Rank(4)
    @Label("reach ηg(1 − γᵗ) / (1 − γ) under a constant gradient")
    default void reachesItsLimitUnderAConstantGradient(@ForAll @Given("constant") Case given, Subject subject) {
        ClosedForm step = (h, g, t) -> h[0] * g * (1 - Math.pow(h[1], t)) / (1 - h[1]);
        Agreement.within(1e-10).ofTheta(given.run(subject), ClosedForm.of(given, step));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("be gradient descent when γ = 0")
    default void isGradientDescentWithoutMomentum(@ForAll @Given("withoutMomentum") Case given, Subject subject) {
        Agreement.within(1e-12).ofTheta(given.run(subject), ClosedForm.of(given, (h, g, t) -> h[0] * g));
    }

    @Provide
    default Arbitrary<Case> withoutMomentum() {
        return flat().map(given -> given.withinOneDecade().with("γ", 0));
    }

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("scale its steps with the gradient")
    default void scalesWithTheGradient(@ForAll @Given("flat") Case given, Subject subject) {
        GradientUnits.check(given, subject, c -> h -> h, (t, c) -> c);
    }

    @Override
    default double[] bounded() {
        return new double[] {0.5, 0.5};
    }

    @Override
    default double[] goingDown() {
        return new double[] {0.0003, 0.9};
    }
}
