package descent.spec;

import descent.kata.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The rule against its oracle: where θ goes, where the gradient is asked for, and how often. */
final class FollowsThePaper {
    private static final double TOLERANCE = 1e-10;
    private static final double FIRST_STEP = 1e-12;
    private static final int LONG = 40;
    private static final int TRIES = 6;
    private static final double TINY = 0x1p-40;
    private static final double SMALL = 0x1p-20;
    private static final double LARGE = 0x1p20;

    private FollowsThePaper() {}

    static List<Property<?>> of(RuleSpec spec) {
        return List.of(
                property("take its first step by the formula", Cases.of(spec, 1), FIRST_STEP),
                property("follow the formula while gradients vary", Cases.of(spec, LONG), TOLERANCE)
                        .always(Cases.ordinary(spec)),
                property("follow the formula when ε is as large as the gradient", largeEpsilon(spec), TOLERANCE),
                property("follow the formula for tiny and for huge gradients", scaled(spec), TOLERANCE)
                        .always(Stream.of(TINY, SMALL, LARGE)
                                .map(scale -> scaled(Cases.ordinary(spec).get(0), scale))
                                .toList()),
                property("follow the formula when some gradients are zero", pausing(spec), TOLERANCE));
    }

    static Property<Case> property(String name, Arbitrary<Case> cases, double tolerance) {
        return new Property<>(name, cases, TRIES, (subject, input) -> check(subject, input, tolerance));
    }

    private static void check(Subject subject, Case input, double tolerance) {
        try {
            Agreement.within(tolerance).of(input.run(subject), input.expected());
        } catch (Violation e) {
            throw e.and(FirstWrong.of(input, subject));
        }
    }

    private static Arbitrary<Case> largeEpsilon(RuleSpec spec) {
        return Combinators.combine(Cases.of(spec, 25), Arbitraries.of(1.0, 0.5, 3.0))
                .as((input, epsilon) -> input.startingAt(0).with(h -> spec.with(h, "ε", epsilon)));
    }

    private static Arbitrary<Case> scaled(RuleSpec spec) {
        return Combinators.combine(Cases.of(spec, 25), Arbitraries.of(SMALL, LARGE))
                .as(FollowsThePaper::scaled);
    }

    private static Case scaled(Case input, double scale) {
        return input.startingAt(0)
                .with(input.gradients().stream().map(g -> g * scale).toList());
    }

    /** A rule without ε may divide zero by zero, so that ε is above 0 here. */
    private static Arbitrary<Case> pausing(RuleSpec spec) {
        return Combinators.combine(Cases.of(spec, 15), Arbitraries.of(1, 2, 5), Arbitraries.of(1, 4))
                .as((input, pause, before) -> {
                    List<Double> gradients = new ArrayList<>(input.gradients());
                    gradients.addAll(Math.min(before, gradients.size()), Collections.nCopies(pause, 0.0));
                    return input.with(gradients).with(h -> Epsilon.above(spec, h));
                });
    }
}
