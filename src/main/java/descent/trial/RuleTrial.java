package descent.trial;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A descent along known gradients.
 *
 * @param rule what descends
 * @param theta where it is started
 * @param slopes the gradients, of all steps from the first
 * @param arrays in which arrays they come
 * @param company what else happens around it
 * @param from where it goes on instead of taking its first step, if it does
 * @param savedAfter the step after which θ and memory are saved, and restored into another start that takes the rest
 * @param noting what of the rule's memory is kept
 */
public record RuleTrial(
        Rule rule,
        InitialTheta theta,
        Slopes slopes,
        GradientArrays arrays,
        Company company,
        Optional<Waypoint> from,
        OptionalInt savedAfter,
        Noting noting)
        implements Trial<RuleTrace> {
    /** In which arrays gradients come. */
    public enum GradientArrays {
        /** One array for all, as in training. */
        REUSED,
        /** One array for all, and after each step it holds something else. */
        OVERWRITTEN,
        /** A new array for each call. */
        FRESH
    }

    /** What else happens around a descent. */
    public enum Company {
        /** Nothing. */
        ALONE,
        /** The same rule has taken the same way before. */
        AGAIN,
        /** Before each step, another instance takes one: on other gradients, from elsewhere, with a parameter or a row more. */
        BESIDE_ANOTHER,
        /** The same, but it is another start of this instance. */
        BESIDE_ITSELF
    }

    /** What of a rule's memory is kept. */
    public enum Noting {
        /** That after the last step. */
        LAST,
        /** That after each step. */
        EACH
    }

    /** From the first step, alone, with one array for all gradients; what it remembers is noted at its end. */
    public static RuleTrial of(Rule rule, InitialTheta theta, Slopes slopes) {
        return new RuleTrial(
                rule,
                theta,
                slopes,
                GradientArrays.REUSED,
                Company.ALONE,
                Optional.empty(),
                OptionalInt.empty(),
                Noting.LAST);
    }

    public RuleTrial on(InitialTheta.Precision precision) {
        InitialTheta other = new InitialTheta(precision, theta.values(), theta.shape(), theta.parts());
        return new RuleTrial(rule, other, slopes, arrays, company, from, savedAfter, noting);
    }

    public RuleTrial with(GradientArrays others) {
        return new RuleTrial(rule, theta, slopes, others, company, from, savedAfter, noting);
    }

    public RuleTrial with(Company other) {
        return new RuleTrial(rule, theta, slopes, arrays, other, from, savedAfter, noting);
    }

    /** A fresh start that goes on from a moment of another descent. */
    public RuleTrial from(Waypoint moment) {
        return new RuleTrial(rule, theta, slopes, arrays, company, Optional.of(moment), savedAfter, noting);
    }

    /** @param step from 1 */
    public RuleTrial savedAfter(int step) {
        return new RuleTrial(rule, theta, slopes, arrays, company, from, OptionalInt.of(step), noting);
    }

    public RuleTrial noting(Noting what) {
        return new RuleTrial(rule, theta, slopes, arrays, company, from, savedAfter, what);
    }

    /** The number of the first step to take. */
    public int first() {
        return 1 + from.map(Waypoint::steps).orElse(0);
    }

    @Override
    public RuleTrace run(Implementation classes) {
        return new RuleRun(this, classes).trace();
    }

    @Override
    public boolean covers(RuleTrace trace) {
        int steps = slopes.steps() - first() + 1;
        int taken = trace.theta().size() - 1;
        if (!trace.theta().stream().allMatch(each -> each.length == theta.values().length)) {
            return false;
        }
        if (trace.thrown().isPresent()) {
            return taken <= steps && trace.asked().size() <= taken + 1;
        }
        int moments = noting == Noting.EACH ? steps : Math.min(1, steps);
        return taken == steps && trace.asked().size() == steps && trace.memory().size() == moments;
    }
}
