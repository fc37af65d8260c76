package descent.mutant.diagnosis;

import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.RuleTrial.Noting;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Whether a rule is wrong as by numbers of type FLOAT: everywhere by a relative error of FLOAT's size, whatever the
 * gradients' scale, in the first step already, and sometimes above and sometimes below; or with a state that holds
 * nothing but FLOAT's numbers.
 */
record FloatPattern(Subject subject, Subject right, RuleProbes probes) {
    /** FLOAT has seven digits, of which a dozen steps may cost two. */
    private static final double LARGEST = 2e-5;

    /** Half of FLOAT's last digit in the first step, and a few of them. */
    private static final double FIRST = 1e-6;

    private static final double SMALLEST = 1e-10;

    boolean holds() {
        List<Double> first = new ArrayList<>();
        boolean rounded = false;
        for (RuleTrial trial : probes.ofManyScales()) {
            RuleTrace mine = subject.run(trial.noting(Noting.EACH));
            RuleTrace reference = right.run(trial.noting(Noting.EACH));
            if (mine.thrown().isPresent()
                    || mine.theta().size() != reference.theta().size()
                    || !close(mine, reference)) {
                return false;
            }
            errors(mine, reference, 1, first);
            rounded |= isRounded(mine, reference);
        }
        long above = first.stream().filter(error -> error > SMALLEST).count();
        long below = first.stream().filter(error -> error < -SMALLEST).count();
        boolean small = first.stream().allMatch(error -> Math.abs(error) < FIRST);
        return small && (rounded || above > 0 && below > 0 && above + below > first.size() / 2);
    }

    private static boolean close(RuleTrace mine, RuleTrace reference) {
        List<Double> errors = new ArrayList<>();
        for (int t = 1; t < mine.theta().size(); t++) {
            errors(mine, reference, t, errors);
        }
        return errors.stream().allMatch(error -> Math.abs(error) < LARGEST);
    }

    /** Relative to how far each parameter has come. */
    private static void errors(RuleTrace mine, RuleTrace reference, int step, List<Double> errors) {
        double[] start = reference.theta().get(0);
        double[] own = mine.theta().get(step);
        double[] theirs = reference.theta().get(step);
        for (int i = 0; i < own.length; i++) {
            double way = Math.max(
                    Math.abs(theirs[i] - start[i]), Math.abs(reference.theta().get(1)[i] - start[i]));
            errors.add(way == 0 ? 0 : (own[i] - theirs[i]) / way);
        }
    }

    private static boolean isRounded(RuleTrace mine, RuleTrace reference) {
        Map<String, double[]> own = mine.memory().get(mine.memory().size() - 1);
        Map<String, double[]> theirs = reference.memory().get(reference.memory().size() - 1);
        return own.entrySet().stream()
                .anyMatch(state -> areFloats(state.getValue())
                        && theirs.containsKey(state.getKey())
                        && !areFloats(theirs.get(state.getKey())));
    }

    private static boolean areFloats(double... values) {
        return DoubleStream.of(values).allMatch(value -> value == (float) value)
                && DoubleStream.of(values).anyMatch(value -> value != 0);
    }
}
