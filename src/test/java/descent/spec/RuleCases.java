package descent.spec;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What update rules are tried on. */
interface RuleCases {
    /** The rule's spec. */
    RuleSpec rule();

    /** Up to twelve steps. */
    @Provide
    default Arbitrary<Case> cases() {
        return Cases.of(rule(), 12);
    }

    /** Without curvature, from 0. */
    @Provide
    default Arbitrary<Case> flat() {
        return Cases.of(rule(), 12).map(given -> given.startingAt(0).flat());
    }

    /** Gradients that never change, from 0, without decay. */
    @Provide
    default Arbitrary<Case> constant() {
        return Cases.of(rule(), 1)
                .map(given -> given.startingAt(0)
                        .flat()
                        .with("λ", 0)
                        .with(java.util.Collections.nCopies(
                                16, given.gradients().get(0))));
    }

    /** What is tried whatever the seed: ordinary hyperparameters, and gradients over three decades. */
    default List<Case> usual() {
        return List.of(Cases.ordinary(rule()));
    }
}
