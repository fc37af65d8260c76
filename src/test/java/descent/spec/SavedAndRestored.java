package descent.spec;

import descent.Descent;
import descent.kata.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** θ and Memory, saved after any step and put back into a fresh start, go on as if nothing had happened. */
final class SavedAndRestored {
    private SavedAndRestored() {}

    static Property<Saved> of(RuleSpec spec) {
        var cases = Combinators.combine(
                        Cases.of(spec, 16), Arbitraries.integers().between(1, 15))
                .as(Saved::new);
        return new Property<>("keep everything that it must remember in its Memory", cases, 6, SavedAndRestored::check)
                .always(IntStream.rangeClosed(1, 4)
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
        Slopes slopes = new Slopes.Reused(input.slope());
        Descent before = Descent.start(input.spec().rule(subject, input.h()), Nd4j.createFromArray(input.theta()));
        Run parts = new Run();
        parts.theta().add(input.theta());
        for (int t = 1; t <= saved.at(); t++) {
            parts.step(before, slopes);
        }
        Descent after = restored(subject, input, before);
        for (int t = saved.at() + 1; t <= input.steps(); t++) {
            parts.step(after, slopes);
        }
        Agreement.exact().of(parts, whole);
    }

    private static Descent restored(Subject subject, Case input, Descent before) {
        Map<String, INDArray> memory = new LinkedHashMap<>();
        before.memory().arrays().forEach((name, array) -> memory.put(name, array.dup()));
        INDArray elsewhere =
                Nd4j.createFromArray(new double[input.parameters()]).addi(7);
        Descent after = Descent.start(input.spec().rule(subject, input.h()), elsewhere);
        after.resume(before.theta().dup(), memory, before.steps());
        return after;
    }
}
