package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What may change θ and the gradients of every rule without changing the rule. */
interface HasSymmetries extends RuleCases {
    /** (θ, g) → (−θ, −g). */
    @Property
    @Always("usual")
    @About(Group.LIMITS)
    @Label("step the other way when θ and all gradients change sign")
    default void stepsTheOtherWay(@ForAll @Given("cases") Case given, Subject subject) {
        Case flipped = given.startingAt(-given.start()).scaled(-1);
        Agreement.exact().ofTheta(Traces.mapped(flipped.run(subject), x -> -x), given.run(subject));
    }
}
