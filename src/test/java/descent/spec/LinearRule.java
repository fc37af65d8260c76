package descent.spec;

import descent.kata.Group;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The rule on ½λx², where linear rules have recurrences and bounds.
 *
 * <pre>
 * x₊ = a x + b x₋
 * </pre>
 */
interface LinearRule extends RuleCases {
    int PATIENCE = 200;

    /** The recurrence's coefficients a and b. @param curvature λ */
    double[] recurrence(double[] h, double curvature);

    /** Hyperparameters to try the bound with. */
    double[] bounded();

    /** The least ηλ at which the rule no longer converges. */
    double bound(double[] h);

    @Property(tries = 5)
    @Label("follow its recurrence on a parabola")
    default void followsItsRecurrence(@ForAll @Given("parabolas") Case given, Subject subject) {
        double[] ab = recurrence(given.h(), given.curvature());
        List<double[]> path = new ArrayList<>(List.of(given.theta()));
        for (int t = 1; t <= given.steps(); t++) {
            double[] now = path.get(t - 1);
            double[] before = path.get(Math.max(0, t - 2));
            double[] next = new double[now.length];
            for (int i = 0; i < now.length; i++) {
                next[i] = ab[0] * now[i] + ab[1] * before[i];
            }
            path.add(next);
        }
        Agreement.within(1e-10).ofTheta(given.run(subject), Traces.of(path));
    }

    /** At 0.99 times the bound |x| ends below its start. */
    @Example
    @About(Group.CONVERGENCE)
    @Label("converge on a parabola just below its bound")
    default void convergesBelowItsBound(@ForAll @Given("below") Case given, Subject subject) {
        double end = end(given, subject);
        if (!(end < 1)) {
            throw Violation.of("after %d steps from 1, |θ| is %s".formatted(PATIENCE, Numbers.shown(end)));
        }
    }

    /** At 1.01 times the bound it ends above; a rule that rests does neither. */
    @Example
    @About(Group.CONVERGENCE)
    @Label("diverge on a parabola just above its bound")
    default void divergesAboveItsBound(@ForAll @Given("above") Case given, Subject subject) {
        double end = end(given, subject);
        if (!(end > 1)) {
            throw Violation.of("after %d steps from 1, |θ| is %s".formatted(PATIENCE, Numbers.shown(end)));
        }
    }

    private static double end(Case given, Subject subject) {
        return Math.abs(given.run(subject).theta().get(PATIENCE)[0]);
    }

    @Provide
    default Arbitrary<Case> parabolas() {
        return Combinators.combine(Cases.of(rule(), 1), Arbitraries.of(1.0, 0.5, 0.1))
                .as((given, curvature) ->
                        new Case(rule(), given.h(), 1, given.parameters(), Collections.nCopies(40, 0.0), curvature));
    }

    @Provide
    default Arbitrary<Case> below() {
        return Arbitraries.just(nearTheBound(0.99));
    }

    @Provide
    default Arbitrary<Case> above() {
        return Arbitraries.just(nearTheBound(1.01));
    }

    private Case nearTheBound(double share) {
        double curvature = share * bound(bounded()) / rule().get(bounded(), "η", 1);
        return new Case(rule(), bounded(), 1, 1, Collections.nCopies(PATIENCE, 0.0), curvature);
    }
}
