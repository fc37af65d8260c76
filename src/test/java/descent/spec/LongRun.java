package descent.spec;

import java.util.List;
import java.util.stream.IntStream;

/** Twelve hundred steps, because a β₂ of 0.999 still matters at the thousandth. */
final class LongRun {
    private static final int STEPS = 1200;
    private static final double TOLERANCE = 1e-10;

    private LongRun() {}

    static Property<Case> of(RuleSpec spec) {
        List<Double> gradients =
                IntStream.range(0, STEPS).mapToObj(t -> t % 3 == 2 ? -0.5 : 1.0).toList();
        Case input = new Case(spec, slow(spec), 0, 1, gradients, spec.curvature());
        return Property.example(
                "still follow the formula after a thousand steps",
                input,
                (subject, example) -> Agreement.within(TOLERANCE).of(example.run(subject), example.expected()));
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
