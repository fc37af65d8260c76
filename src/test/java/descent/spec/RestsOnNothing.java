package descent.spec;

import descent.kata.Group;
import descent.trial.RuleTrace;
import descent.trial.Subject;
import java.util.Collections;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must not move θ: a start, and gradients that are zero from the beginning. */
interface RestsOnNothing extends RuleCases {
    @Property(tries = 5)
    @About(Group.CONTRACT)
    @Label("leave θ alone until the first step")
    default void restsUntilTheFirstStep(@ForAll @Given("unmoved") Case given, Subject subject) {
        RuleTrace trace = given.run(subject);
        for (int i = 0; i < given.parameters(); i++) {
            if (trace.theta().get(0)[i] != given.theta()[i]) {
                throw Violation.between(
                        "θ[" + i + "]", given.theta()[i], trace.theta().get(0)[i], Double.NaN);
            }
        }
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("leave θ alone while every gradient is zero")
    default void restsWhileEveryGradientIsZero(@ForAll @Given("still") Case given, Subject subject) {
        RuleTrace resting = Traces.of(Collections.nCopies(given.steps() + 1, given.theta()));
        Agreement.within(1e-14).ofTheta(given.run(subject), resting);
    }

    /** Started, and never asked to step. */
    @Provide
    default Arbitrary<Case> unmoved() {
        return Cases.of(rule(), 1).map(given -> given.with(java.util.List.of()));
    }

    @Provide
    default Arbitrary<Case> still() {
        return Cases.of(rule(), 1)
                .map(given -> Cases.safe(given.with(Collections.nCopies(7, 0.0)))
                        .with("λ", 0)
                        .flat());
    }
}
