package descent.spec;

import descent.trial.Subject;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rule with a norm over all of its array, whatever that array looks like. */
interface TakesAllTogether extends RuleCases {
    @Property(tries = 6)
    @Always("ordinaryShaped")
    @Label("take all parameters together, by one norm, whatever θ's shape and its arrays")
    default void takesAllTogether(@ForAll @Given("shaped") Shaped shaped, Subject subject) {
        Agreement.within(1e-12)
                .of(Traces.of(subject, shaped.trial()), shaped.given().expected());
    }

    @Provide
    default Arbitrary<Shaped> shaped() {
        return Combinators.combine(Cases.of(rule(), 5), Arbitraries.of(2, 3))
                .as((given, rows) -> rows == 2 ? Shaped.inArrays(given) : Shaped.matrix(given, rows));
    }

    default List<Shaped> ordinaryShaped() {
        Case given = Cases.ordinary(rule());
        return List.of(Shaped.inArrays(given), Shaped.matrix(given, 3), Shaped.matrix(given, 1));
    }
}
