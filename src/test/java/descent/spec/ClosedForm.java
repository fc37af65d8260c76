package descent.spec;

import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import java.util.ArrayList;
import java.util.List;

/** A step's length in one formula. */
@FunctionalInterface
interface ClosedForm {
    /**
     * How far step {@code t} goes against a gradient of {@code g}.
     *
     * @param h the hyperparameters
     */
    double step(double[] h, double g, int t);

    /** Where that leads. */
    static RuleTrace of(Case given, ClosedForm form) {
        RecordedSlopes slopes = given.slopes();
        List<double[]> path = new ArrayList<>(List.of(given.theta()));
        for (int t = 1; t <= slopes.steps(); t++) {
            double[] theta = path.get(t - 1).clone();
            for (int i = 0; i < theta.length; i++) {
                theta[i] -= form.step(given.h(), slopes.at(t, i, 0), t);
            }
            path.add(theta);
        }
        return Traces.of(path);
    }
}
