package descent.spec;

import descent.kata.Subject;

/** The engine may hand out the same array for each gradient, and overwrite it after the step. */
final class GradientArrays {
    private GradientArrays() {}

    static Property<Case> of(RuleSpec spec) {
        return new Property<>(
                        "keep no gradient array: the engine uses it again",
                        Cases.of(spec, 12),
                        5,
                        (subject, input) -> Agreement.exact()
                                .of(
                                        run(subject, input, new Slopes.Overwritten(input.slope())),
                                        run(subject, input, new Slopes.Fresh(input.slope()))))
                .always(Cases.ordinary(spec));
    }

    private static Run run(Subject subject, Case input, Slopes slopes) {
        return Run.of(input.spec().rule(subject, input.h()), input.theta(), input.steps(), slopes);
    }
}
