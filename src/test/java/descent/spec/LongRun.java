package descent.spec;

import descent.kata.Subject;
import descent.worker.Moment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hundred steps around the thousandth, because a β₂ of 0.999 still matters there. A rule that keeps what the reference
 * keeps is put there at once; one that keeps something else, or then does not agree, walks all the way.
 */
final class LongRun {
    private static final int FAR = 950;
    private static final int STEPS = FAR + 100;
    private static final double TOLERANCE = 1e-10;

    private LongRun() {}

    static Property<Case> of(RuleSpec spec) {
        // From −0.875 to 1.625, none 0. Their period of 11 is no multiple of a k: in step with it, Lookahead comes to
        // rest.
        List<Double> gradients =
                IntStream.range(0, STEPS).mapToObj(t -> (37 * t % 11 - 3.5) / 4).toList();
        Case input = new Case(spec, slow(spec), 0, 1, gradients, spec.curvature());
        return Property.example("still follow the formula after a thousand steps", input, LongRun::check);
    }

    private static void check(Subject subject, Case input) {
        Run expected = input.expected();
        if (!agreesThere(subject, input, expected)) {
            Agreement.within(TOLERANCE).of(input.run(subject), expected);
        }
    }

    /** Whether the rule goes on from there as it should, given the state that is right there. */
    private static boolean agreesThere(Subject subject, Case input, Run expected) {
        Moment there = new Moment(expected.theta().get(FAR), expected.memory().get(FAR - 1), FAR);
        try {
            Run run =
                    Run.of(input.spec().rule(subject, input.h()), input.route().from(there));
            Agreement.within(TOLERANCE).of(run, expected.from(FAR));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Ordinary hyperparameters, but memories that last. */
    private static double[] slow(RuleSpec spec) {
        double[] h = spec.ordinary();
        h = spec.with(h, "γ", 0.99);
        h = spec.with(h, "ρ", 0.95);
        h = spec.with(h, "β₁", 0.99);
        return spec.with(h, "β₂", 0.999);
    }
}
