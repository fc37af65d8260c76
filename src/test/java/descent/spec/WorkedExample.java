package descent.spec;

import descent.worker.KnownGradient;
import java.util.List;

/** Steps worked out by hand. */
final class WorkedExample {
    private static final double TOLERANCE = 1e-12;

    private WorkedExample() {}

    /**
     * @param h the hyperparameters
     * @param gradients what the rule gets at steps 1, 2, …
     * @param theta where θ, from 0, is after each
     */
    static Property<Case> of(RuleSpec spec, double[] h, double[] gradients, double... theta) {
        List<Double> given = java.util.Arrays.stream(gradients).boxed().toList();
        return Property.example(
                "take the steps that we worked out by hand",
                new Case(spec, h, 0, 1, given, spec.curvature()),
                (subject, example) -> {
                    Run run = Run.of(spec.rule(subject, h), example.route().with(KnownGradient.Arrays.FRESH));
                    try {
                        Agreement.within(TOLERANCE).of(run, byHand(example, theta));
                    } catch (Violation e) {
                        throw e.and(FirstWrong.of(example, subject));
                    }
                });
    }

    /** θ as it was worked out; where the gradient has to be asked for is the oracle's. */
    private static Run byHand(Case example, double... theta) {
        Run run = new Run();
        run.theta().add(example.theta());
        for (double each : theta) {
            run.theta().add(new double[] {each});
        }
        run.asked().addAll(example.expected().asked());
        return run;
    }
}
