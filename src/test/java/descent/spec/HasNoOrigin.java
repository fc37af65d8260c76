package descent.spec;

import descent.kata.Group;
import descent.trial.RuleTrace;
import descent.trial.Subject;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rule to which it does not matter where θ is, but for decay and for what the gradient says. */
interface HasNoOrigin extends RuleCases {
    double FAR_AWAY = 1024;

    @Property
    @Always("ordinaryWithoutDecay")
    @About(Group.LIMITS)
    @Label("not care where the origin is (without decay)")
    default void doesNotCareWhereTheOriginIs(@ForAll @Given("withoutDecay") Case given, Subject subject) {
        Case there = given.startingAt(given.start() + FAR_AWAY);
        RuleTrace expected = Traces.of(given.run(subject).theta().stream()
                .map(theta -> IntStream.range(0, theta.length)
                        .mapToDouble(i -> theta[i] + there.theta()[i] - given.theta()[i])
                        .toArray())
                .toList());
        Agreement.within(1e-12).ofTheta(there.run(subject), expected);
    }

    @Provide
    default Arbitrary<Case> withoutDecay() {
        return Cases.of(rule(), 10).map(HasNoOrigin::onAPlane);
    }

    default List<Case> ordinaryWithoutDecay() {
        return List.of(onAPlane(Cases.ordinary(rule())));
    }

    private static Case onAPlane(Case given) {
        return given.startingAt(1).flat().with("λ", 0);
    }
}
