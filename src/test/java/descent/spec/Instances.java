package descent.spec;

import descent.Optimizer;
import descent.kata.Subject;
import descent.worker.RecordedSlopes;
import descent.worker.Route;
import java.util.List;

/** Two descents know nothing of each other, whether one rule was started twice or two rules once. */
final class Instances {
    private Instances() {}

    static List<Property<?>> of(RuleSpec spec) {
        return List.of(
                new Property<>(
                                "do the same again when it is started again",
                                Cases.of(spec, 10),
                                4,
                                (subject, input) -> {
                                    Optimizer rule = spec.rule(subject, input.h());
                                    Run first = Run.of(rule, input.route());
                                    Run second = Run.of(rule, input.route());
                                    Agreement.exact().of(second, first);
                                })
                        .always(Cases.ordinary(spec)),
                new Property<>(
                                "share nothing between two rules at work",
                                Cases.of(spec, 10),
                                4,
                                (subject, input) -> interleaved(
                                        subject, input, spec.rule(subject, input.h()), spec.rule(subject, input.h())))
                        .always(Cases.ordinary(spec)),
                new Property<>(
                                "share nothing between two starts of one rule",
                                Cases.of(spec, 10),
                                4,
                                (subject, input) -> {
                                    Optimizer rule = spec.rule(subject, input.h());
                                    interleaved(subject, input, rule, rule);
                                })
                        .always(Cases.ordinary(spec)));
    }

    /** The other descent starts later, elsewhere, has one parameter more and sees other gradients. */
    private static void interleaved(Subject subject, Case input, Optimizer rule, Optimizer other) {
        Run alone = input.run(subject);
        double[] elsewhere = new double[input.parameters() + 1];
        java.util.Arrays.fill(elsewhere, 5);
        RecordedSlopes others = RecordedSlopes.of(input.steps(), elsewhere.length, 0, (t, i) -> 4 - i);
        Run mixed = Run.beside(other, Route.of(elsewhere, others), rule, input.route());
        Agreement.exact().of(mixed, alone);
    }
}
