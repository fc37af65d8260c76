package descent.spec;

import descent.Optimizer;
import descent.kata.Subject;
import descent.worker.Route;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;

/** θ and Memory, saved after any step and put back into a fresh start, go on as if nothing had happened. */
final class SavedAndRestored {
    private SavedAndRestored() {}

    static Property<Saved> of(RuleSpec spec) {
        var cases = Combinators.combine(
                        Cases.of(spec, 16), Arbitraries.integers().between(1, 15))
                .as(Saved::new);
        return new Property<>("keep everything that it must remember in its Memory", cases, 4, SavedAndRestored::check)
                .always(IntStream.of(2, 3)
                        .mapToObj(step -> new Saved(Cases.ordinary(spec).get(0), step))
                        .toList());
    }

    /** A case, and after which step it is saved. */
    record Saved(Case input, int step) {
        int at() {
            return 1 + (step - 1) % input.steps();
        }

        @Override
        public String toString() {
            return input + "; saved after step " + at() + " and restored";
        }
    }

    private static void check(Subject subject, Saved saved) {
        Case input = saved.input();
        Run whole = input.run(subject);
        Run parts = Run.of(
                rule(subject, input), Route.of(input.theta(), input.slopes().until(saved.at())));
        double[] elsewhere = new double[input.parameters()];
        Arrays.fill(elsewhere, 7);
        Route further = Route.of(elsewhere, input.slopes()).from(parts.end());
        parts.goOn(Run.of(rule(subject, input), further));
        Agreement.exact().of(parts, whole);
    }

    private static Optimizer rule(Subject subject, Case input) {
        return input.spec().rule(subject, input.h());
    }
}
