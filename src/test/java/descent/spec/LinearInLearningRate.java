package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Displacements are proportional to η, but for decay. */
interface LinearInLearningRate extends RuleCases {
    double FOUR = 4;

    @Property
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("step four times as far when η is four times as large")
    default void stepsFourTimesAsFar(@ForAll @Given("flatWithoutDecay") Case given, Subject subject) {
        Case fourfold = given.with("η", FOUR * rule().get(given.h(), "η", 1));
        Agreement.within(1e-13).ofTheta(Traces.mapped(fourfold.run(subject), x -> x / FOUR), given.run(subject));
    }

    @Provide
    default Arbitrary<Case> flatWithoutDecay() {
        return flat().map(given -> given.with("λ", 0));
    }

    default List<Case> ordinaryFlat() {
        return List.of(Cases.ordinary(rule()).startingAt(0).flat().with("λ", 0));
    }
}
