package descent.spec;

import descent.kata.Group;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;

/**
 * The rule on ½λx², where linear rules have recurrences and bounds.
 *
 * <pre>
 * x₊ = a x + b x₋
 * </pre>
 */
final class Quadratic {
    private static final double TOLERANCE = 1e-10;
    private static final int STEPS = 40;
    private static final int PATIENCE = 200;

    private Quadratic() {}

    /** The recurrence's coefficients a and b. @param curvature λ */
    @FunctionalInterface
    interface Recurrence {
        double[] of(double[] h, double curvature);
    }

    /** The least ηλ at which the rule no longer converges. */
    @FunctionalInterface
    interface Bound {
        double of(double[] h);
    }

    static Property<Case> recurrence(RuleSpec spec, Recurrence recurrence) {
        var cases = Combinators.combine(Cases.of(spec, 1), Arbitraries.of(1.0, 0.5, 0.1))
                .as((input, curvature) -> new Case(
                        spec, input.h(), 1, input.parameters(), java.util.Collections.nCopies(STEPS, 0.0), curvature));
        return new Property<>("follow its recurrence on a parabola", cases, 5, (subject, input) -> {
            double[] ab = recurrence.of(input.h(), input.curvature());
            Run expected = new Run();
            expected.theta().add(input.theta());
            double[] before = input.theta();
            for (int t = 1; t <= STEPS; t++) {
                double[] now = expected.theta().get(t - 1);
                double[] next = new double[now.length];
                for (int i = 0; i < now.length; i++) {
                    next[i] = ab[0] * now[i] + ab[1] * before[i];
                }
                before = now;
                expected.theta().add(next);
            }
            Agreement.within(TOLERANCE).ofTheta(input.run(subject), expected);
        });
    }

    /** At 0.99 times the bound |x| ends below its start, at 1.01 times above. */
    static List<Property<?>> bounds(RuleSpec spec, double[] h, Bound bound) {
        return List.of(
                bound(spec, h, "converge on a parabola just below its bound", 0.99 * bound.of(h)),
                bound(spec, h, "diverge on a parabola just above its bound", 1.01 * bound.of(h)));
    }

    private static Property<Case> bound(RuleSpec spec, double[] h, String name, double product) {
        double curvature = product / spec.get(h, "η", 1);
        Case input = new Case(spec, h, 1, 1, java.util.Collections.nCopies(PATIENCE, 0.0), curvature);
        boolean converges = name.startsWith("converge");
        return Property.example(name, input, (subject, example) -> {
                    double end = Math.abs(example.run(subject).theta().get(PATIENCE)[0]);
                    if (converges ? !(end < 1) : !(end > 1)) { // a rule that rests does neither
                        throw Violation.of("after %d steps from 1, |θ| is %s".formatted(PATIENCE, Numbers.shown(end)));
                    }
                })
                .in(Group.CONVERGENCE);
    }
}
