package descent.spec;

import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.RuleTrial.Noting;
import descent.trial.Subject;
import descent.trial.Waypoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rule against its oracle: where θ goes, where the gradient is asked for, and how often. */
interface FollowsTheFormula extends RuleCases {
    double TOLERANCE = 1e-10;
    double TINY = 0x1p-40;
    double SMALL = 0x1p-20;
    double LARGE = 0x1p20;
    /** Gradients of an ordinary case, 0.02 to 30, become 3e8 to 5e11. */
    double HUGE = 0x1p34;
    /** So far that a β₂ of 0.999 still matters there; step 2000 is one of the next hundred. */
    int FAR = 1950;
    /** More than any other case has, and than would fit a short buffer. */
    int THOUSANDS = 3000;

    @Property(tries = 6)
    @Rank(2)
    @Label("take its first step by the formula")
    default void takesItsFirstStepByTheFormula(@ForAll @Given("firstSteps") Case given, Subject subject) {
        follows(subject, given, 1e-12);
    }

    @Property(tries = 6)
    @Always("usual")
    @Rank(3)
    @Label("follow the formula while gradients vary")
    default void followsVaryingGradients(@ForAll @Given("longer") Case given, Subject subject) {
        follows(subject, given, TOLERANCE);
    }

    @Property(tries = 6)
    @Label("follow the formula when ε is as large as the gradient")
    default void followsWithALargeEpsilon(@ForAll @Given("largeEpsilons") Case given, Subject subject) {
        follows(subject, given, TOLERANCE);
    }

    @Property(tries = 6)
    @Always("ordinaryScaled")
    @Label("follow the formula for tiny and for huge gradients")
    default void followsTinyAndHugeGradients(@ForAll @Given("scaled") Case given, Subject subject) {
        follows(subject, given, TOLERANCE);
    }

    @Property(tries = 6)
    @Label("follow the formula when some gradients are zero")
    default void followsThroughZeroGradients(@ForAll @Given("pausing") Case given, Subject subject) {
        follows(subject, given, TOLERANCE);
    }

    @Example
    @Label("follow the formula for thousands of parameters at once")
    default void followsForThousandsOfParameters(@ForAll @Given("wide") Case given, Subject subject) {
        Agreement.within(TOLERANCE).of(given.run(subject), given.expected());
    }

    /**
     * A rule that keeps what the reference keeps is put there at once; one that keeps something else, or then does not
     * agree, goes all the way.
     */
    @Example
    @Always("farToo")
    @Label("still follow the formula after a thousand steps")
    default void followsAfterAThousandSteps(@ForAll @Given("far") Case given, Subject subject) {
        RuleTrace expected = given.expected();
        Waypoint there =
                new Waypoint(expected.theta().get(FAR), expected.memory().get(FAR - 1), FAR);
        try {
            Agreement.within(TOLERANCE).of(Traces.of(subject, given.trial().from(there)), Traces.after(FAR, expected));
        } catch (Violation e) {
            Agreement.within(TOLERANCE).of(given.run(subject), expected);
        }
    }

    /** Step by step, because the spike's own displacement would hide the later ones. */
    @Property(tries = 2)
    @Label("forget a spike as fast as the formula says")
    default void forgetsASpike(@ForAll @Given("spikes") Case given, Subject subject) {
        RuleTrace actual = given.run(subject);
        RuleTrace expected = given.expected();
        for (int t = 1; t <= given.steps(); t++) {
            for (int i = 0; i < given.parameters(); i++) {
                double right = Traces.displacement(expected, t, i);
                double wrong = Traces.displacement(actual, t, i);
                double rounding = Math.ulp(expected.theta().get(t)[i]) * given.steps();
                if (!(Math.abs(wrong - right) <= 1e-6 * Math.abs(right) + rounding)) {
                    throw Violation.between("step " + t, right, wrong, Math.abs((wrong - right) / right));
                }
            }
        }
    }

    private static void follows(Subject subject, Case given, double tolerance) {
        RuleTrace expected = given.expected();
        RuleTrial trial = given.trial().noting(Noting.EACH);
        RuleTrace actual = Traces.of(subject, trial);
        try {
            Agreement.within(tolerance).of(actual, expected);
        } catch (Violation e) {
            throw e.and(FirstWrong.between(actual, expected))
                    .and(StepTable.of(given.toString(), trial, actual, expected));
        }
    }

    @Provide
    default Arbitrary<Case> firstSteps() {
        return Cases.of(rule(), 1);
    }

    @Provide
    default Arbitrary<Case> longer() {
        return Cases.of(rule(), 40);
    }

    @Provide
    default Arbitrary<Case> largeEpsilons() {
        return Combinators.combine(Cases.of(rule(), 25), Arbitraries.of(1.0, 0.5, 3.0))
                .as((given, epsilon) -> given.startingAt(0).with("ε", epsilon));
    }

    @Provide
    default Arbitrary<Case> scaled() {
        return Combinators.combine(Cases.of(rule(), 25), Arbitraries.of(SMALL, LARGE))
                .as((given, scale) -> given.startingAt(0).scaled(scale));
    }

    default List<Case> ordinaryScaled() {
        return Stream.of(TINY, SMALL, LARGE, HUGE)
                .map(scale -> Cases.ordinary(rule()).startingAt(0).scaled(scale))
                .toList();
    }

    /** A rule without ε may divide zero by zero, so that ε is above 0 here. */
    @Provide
    default Arbitrary<Case> pausing() {
        return Combinators.combine(Cases.of(rule(), 15), Arbitraries.of(1, 2, 5), Arbitraries.of(1, 4))
                .as((given, pause, before) -> {
                    List<Double> gradients = new ArrayList<>(given.gradients());
                    gradients.addAll(Math.min(before, gradients.size()), Collections.nCopies(pause, 0.0));
                    return Cases.safe(given.with(gradients));
                });
    }

    /** Four steps: in an ordinary Lookahead the third ends a round. */
    @Provide
    default Arbitrary<Case> wide() {
        Case given = Cases.ordinary(rule());
        return Arbitraries.just(new Case(
                rule(), given.h(), given.start(), THOUSANDS, given.gradients().subList(0, 4), given.curvature()));
    }

    @Provide
    default Arbitrary<Case> far() {
        return Arbitraries.just(farAway());
    }

    /** What else goes so far. */
    default List<Case> farToo() {
        return List.of();
    }

    /** Ordinary hyperparameters, but memories that last; a hundred steps more than {@link #FAR}. */
    default Case farAway() {
        // From −0.875 to 1.625, none 0. Their period of 11 is no multiple of a k: in step with it, Lookahead comes to
        // rest.
        List<Double> gradients = IntStream.range(0, FAR + 100)
                .mapToObj(t -> (37 * t % 11 - 3.5) / 4)
                .toList();
        Case given = new Case(rule(), rule().ordinary(), 0, 1, gradients, rule().curvature());
        return given.with("γ", 0.99).with("ρ", 0.95).with("β₁", 0.99).with("β₂", 0.999);
    }

    @Provide
    default Arbitrary<Case> spikes() {
        return Combinators.combine(Cases.of(rule(), 1), Arbitraries.of(1e3, -1e3, 1e4))
                .as((given, spike) -> {
                    List<Double> gradients = new ArrayList<>(List.of(spike));
                    for (int t = 2; t <= rule().atMost(45); t++) {
                        gradients.add(t % 3 == 0 ? -0.5 : 1.0);
                    }
                    return given.startingAt(0).with(gradients).flat();
                });
    }
}
