package descent.spec;

import descent.trial.RuleTrace;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gradients in other units: from the same start, without curvature. */
final class GradientUnits {
    /** Twelve steps, whose rounding grows by 2⁸ when those before them shrink by it: 12 · 2⁸ · 2⁻⁵² is 7e-13. */
    private static final double TOLERANCE = 1e-11;

    private GradientUnits() {}

    /** How much longer step {@code t} is when the gradients are {@code c} times as large. */
    @FunctionalInterface
    interface Factor {
        double at(int t, double c);
    }

    /** How the hyperparameters change when the gradients are {@code c} times as large. */
    @FunctionalInterface
    interface Change {
        UnaryOperator<double[]> by(double c);
    }

    static void check(Case given, Subject subject, Change change, Factor factor) {
        double c = given.parameters() % 2 == 0 ? 0x1p8 : 0x1p-8;
        Case scaled = given.with(change.by(c)).scaled(c);
        Agreement.within(TOLERANCE).ofTheta(scaled.run(subject), stretched(given.run(subject), t -> factor.at(t, c)));
    }

    @FunctionalInterface
    private interface StepFactor {
        double at(int t);
    }

    private static RuleTrace stretched(RuleTrace trace, StepFactor factor) {
        List<double[]> path = new ArrayList<>(trace.theta().subList(0, 1));
        for (int t = 1; t <= Traces.steps(trace); t++) {
            double[] theta = path.get(t - 1).clone();
            for (int i = 0; i < theta.length; i++) {
                theta[i] += factor.at(t) * Traces.displacement(trace, t, i);
            }
            path.add(theta);
        }
        return Traces.of(path);
    }
}
