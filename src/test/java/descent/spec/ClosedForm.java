package descent.spec;

import descent.kata.Group;
import descent.worker.RecordedSlopes;
import java.util.function.UnaryOperator;

/** A step's length in one formula. */
@FunctionalInterface
interface ClosedForm {
    /**
     * How far step {@code t} goes against a gradient of {@code g}.
     *
     * @param h the hyperparameters
     */
    double step(double[] h, double g, int t);

    /** For gradients that never change. */
    static Property<Case> ofConstantGradients(RuleSpec spec, String name, ClosedForm form) {
        int steps = 16;
        return new Property<>(name, Cases.of(spec, 8), 4, (subject, input) -> {
            Case constant = input.startingAt(0).flat().with(h -> spec.with(h, "λ", 0));
            RecordedSlopes slopes =
                    RecordedSlopes.of(steps, constant.parameters(), 0, (t, i) -> constant.recorded(1, i));
            Run run = Run.of(spec.rule(subject, constant.h()), constant.theta(), slopes);
            Agreement.within(1e-10).ofTheta(run, summed(constant, form, slopes));
        });
    }

    /** For hyperparameters at which the rule becomes a simpler one. */
    static Property<Case> ofLimit(RuleSpec spec, String name, UnaryOperator<double[]> limit, ClosedForm form) {
        return new Property<>(name, Cases.of(spec, 12), 5, (subject, input) -> {
                    Case there = input.startingAt(0).flat().withinOneDecade().with(limit);
                    Agreement.within(1e-12).ofTheta(there.run(subject), summed(there, form, there.slopes()));
                })
                .in(Group.LIMITS);
    }

    private static Run summed(Case input, ClosedForm form, RecordedSlopes slopes) {
        Run run = new Run();
        run.theta().add(input.theta());
        for (int t = 1; t <= slopes.steps(); t++) {
            double[] theta = run.theta().get(t - 1).clone();
            for (int i = 0; i < theta.length; i++) {
                theta[i] -= form.step(input.h(), slopes.at(t, i, 0), t);
            }
            run.theta().add(theta);
        }
        return run;
    }
}
