package descent.spec;

import descent.kata.Subject;
import descent.worker.KnownGradient.Arrays;

/** The engine may hand out the same array for each gradient, and overwrite it after the step. */
final class GradientArrays {
    private GradientArrays() {}

    static Property<Case> of(RuleSpec spec) {
        return new Property<>(
                        "keep no gradient array: the engine uses it again",
                        Cases.of(spec, 12),
                        4,
                        (subject, input) -> Agreement.exact()
                                .of(run(subject, input, Arrays.OVERWRITTEN), run(subject, input, Arrays.FRESH)))
                .always(Cases.ordinary(spec));
    }

    private static Run run(Subject subject, Case input, Arrays arrays) {
        return Run.of(input.spec().rule(subject, input.h()), input.route().with(arrays));
    }
}
