package descent.spec;

import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.RuleTrial.GradientArrays;
import descent.trial.RuleTrial.Noting;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Steps worked out by hand. */
final class ByHand {
    private static final double TOLERANCE = 1e-12;

    private ByHand() {}

    /** From θ = 0, with one parameter. @param gradients what the rule gets at steps 1, 2, … */
    static Case given(RuleSpec spec, double[] h, double... gradients) {
        List<Double> given = Arrays.stream(gradients).boxed().toList();
        return new Case(spec, h, 0, 1, given, spec.curvature());
    }

    /** @param theta where θ is after each step */
    static void check(Case given, Subject subject, double... theta) {
        RuleTrace oracle = given.expected();
        RuleTrial trial = given.trial().with(GradientArrays.FRESH).noting(Noting.EACH);
        RuleTrace actual = Traces.of(subject, trial);
        try {
            Agreement.within(TOLERANCE).of(actual, expected(given, oracle, theta));
        } catch (Violation e) {
            throw e.and(FirstWrong.between(actual, oracle)).and(StepTable.of(given.toString(), trial, actual, oracle));
        }
    }

    /** θ as it was worked out; where the gradient has to be asked for is the oracle's. */
    private static RuleTrace expected(Case given, RuleTrace oracle, double... theta) {
        List<double[]> path = new ArrayList<>(List.of(given.theta()));
        for (double each : theta) {
            path.add(new double[] {each});
        }
        return new RuleTrace(path, oracle.asked(), List.of(), Optional.empty());
    }
}
