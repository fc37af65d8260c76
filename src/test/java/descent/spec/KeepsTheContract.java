package descent.spec;

import descent.kata.Group;
import descent.trial.InitialTheta.Precision;
import descent.trial.RuleTrial.Company;
import descent.trial.RuleTrial.GradientArrays;
import descent.trial.Subject;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How a rule behaves towards whoever steps it: arrays, instances, memory, types. */
interface KeepsTheContract extends RuleCases {
    /** The engine may hand out the same array for each gradient, and overwrite it after the step. */
    @Property
    @Always("usual")
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("keep no gradient array: the engine uses it again")
    default void keepsNoGradientArray(@ForAll @Given("cases") Case given, Subject subject) {
        Agreement.exact()
                .of(
                        Traces.of(subject, given.trial().with(GradientArrays.OVERWRITTEN)),
                        Traces.of(subject, given.trial().with(GradientArrays.FRESH)));
    }

    @Property
    @Always("usual")
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("do the same again when it is started again")
    default void doesTheSameAgain(@ForAll @Given("cases") Case given, Subject subject) {
        inCompany(given, Company.AGAIN, subject);
    }

    @Property
    @Always("usual")
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("share nothing between two rules at work")
    default void sharesNothingBetweenInstances(@ForAll @Given("cases") Case given, Subject subject) {
        inCompany(given, Company.BESIDE_ANOTHER, subject);
    }

    @Property
    @Always("usual")
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("share nothing between two starts of one rule")
    default void sharesNothingBetweenStarts(@ForAll @Given("cases") Case given, Subject subject) {
        inCompany(given, Company.BESIDE_ITSELF, subject);
    }

    private static void inCompany(Case given, Company company, Subject subject) {
        Agreement.exact().of(Traces.of(subject, given.trial().with(company)), given.run(subject));
    }

    /** θ and Memory, saved after any step and put back into a fresh start, go on as if nothing had happened. */
    @Property
    @Always("ordinarySaved")
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("keep everything that it must remember in its Memory")
    default void keepsEverythingInItsMemory(@ForAll @Given("saved") Saved given, Subject subject) {
        Case whole = given.given();
        Agreement.exact().of(Traces.of(subject, whole.trial().savedAfter(given.step())), whole.run(subject));
    }

    /** A case, and after which step it is saved. */
    record Saved(Case given, int step) {
        @Override
        public String toString() {
            return given + "; saved after step " + step + " and restored";
        }
    }

    /** 2⁻²³ is 1.2e-7; twelve steps of a few roundings each stay far below a thousand times that. */
    @Property
    @Always("ordinarySingle")
    @About(Group.CONTRACT)
    @Label("work on FLOAT parameters, too")
    default void worksOnFloat(@ForAll @Given("single") Case given, Subject subject) {
        Agreement close = rule() instanceof CoupledSpec ? Agreement.ofAllWithin(1e-4) : Agreement.within(1e-4);
        close.of(Traces.of(subject, given.trial().on(Precision.FLOAT)), given.expected());
    }

    @Provide
    default Arbitrary<Saved> saved() {
        return Combinators.combine(Cases.of(rule(), 16), Arbitraries.integers().between(1, 15))
                .as((given, step) -> new Saved(given, 1 + (step - 1) % given.steps()));
    }

    default List<Saved> ordinarySaved() {
        return IntStream.of(2, 3)
                .mapToObj(step -> new Saved(Cases.ordinary(rule()), step))
                .toList();
    }

    @Provide
    default Arbitrary<Case> single() {
        return Cases.of(rule(), 12).map(KeepsTheContract::coarse);
    }

    default List<Case> ordinarySingle() {
        return List.of(coarse(Cases.ordinary(rule())));
    }

    private static Case coarse(Case given) {
        return given.startingAt(0).with("ε", Math.max(1e-3, given.spec().get(given.h(), "ε", 0)));
    }
}
