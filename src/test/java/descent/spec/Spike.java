package descent.spec;

import descent.kata.Subject;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;

/** One gradient that is far too large, then small ones: a memory must fade as fast as the rule says. */
final class Spike {
    private static final double TOLERANCE = 1e-6;
    private static final int STEPS = 45;

    private Spike() {}

    static Property<Case> of(RuleSpec spec) {
        var cases = Combinators.combine(Cases.of(spec, 1), Arbitraries.of(1e3, -1e3, 1e4))
                .as((input, spike) -> {
                    List<Double> gradients = new ArrayList<>(List.of(spike));
                    for (int t = 2; t <= STEPS; t++) {
                        gradients.add(t % 3 == 0 ? -0.5 : 1.0);
                    }
                    return input.startingAt(0).with(gradients).flat();
                });
        return new Property<>("forget a spike as fast as the formula says", cases, 2, Spike::check);
    }

    /** Step by step, because the spike's own displacement would hide the later ones. */
    private static void check(Subject subject, Case input) {
        Run actual = input.run(subject);
        Run expected = input.expected();
        for (int t = 1; t <= input.steps(); t++) {
            for (int i = 0; i < input.parameters(); i++) {
                double right = expected.displacement(t, i);
                double rounding = Math.ulp(expected.theta().get(t)[i]) * STEPS;
                double difference = Math.abs(actual.displacement(t, i) - right);
                if (!(difference <= TOLERANCE * Math.abs(right) + rounding)) {
                    throw Violation.between(
                            "step " + t, right, actual.displacement(t, i), difference / Math.abs(right));
                }
            }
        }
    }
}
