package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import descent.trial.TrustedRule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** A rule that starts another one, which may look at θ then, and keep what it sees. */
interface StartsTheInnerRule extends RuleCases {
    @Example
    @About(Group.CONTRACT)
    @Label("start the inner rule on an array that stands where θ does: it may keep its start, as Lookahead does")
    default void startsTheInnerRuleWhereThetaStands(@ForAll @Given("tethered") Case given, Subject subject) {
        Agreement.within(1e-10).of(given.run(subject), given.expected());
    }

    @Provide
    default Arbitrary<Case> tethered() {
        return Arbitraries.just(Cases.ordinary(rule()).with(InnerOracle.SYMBOL, TrustedRule.TETHERED.ordinal()));
    }
}
