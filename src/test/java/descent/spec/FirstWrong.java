package descent.spec;

import descent.trial.RuleTrace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which of θ and the rule's arrays is the first to be wrong: it explains a failure and never causes one. */
final class FirstWrong {
    private static final double TOLERANCE = 1e-9;

    private FirstWrong() {}

    /**
     * One line, or an empty one if the rule's arrays have other names than the reference's, or if the gradient was asked
     * for elsewhere before anything else was wrong. What it names is what a {@link StepTable} marks.
     *
     * @param actual with the memory after each step
     */
    static String between(RuleTrace actual, RuleTrace expected) {
        Set<String> rightSoFar = new TreeSet<>();
        for (int t = 1; t <= Traces.steps(expected); t++) {
            List<double[]> asked = actual.asked().get(t - 1);
            if (!asked.isEmpty()
                    && firstDifference(asked.get(0), expected.asked().get(t - 1).get(0)) >= 0) {
                return "";
            }
            Map<String, double[]> mine = actual.memory().get(t - 1);
            for (Map.Entry<String, double[]> right :
                    expected.memory().get(t - 1).entrySet()) {
                double[] values = mine.getOrDefault(right.getKey(), new double[0]);
                boolean known = values.length == right.getValue().length;
                int i = known ? firstDifference(values, right.getValue()) : -1;
                if (i >= 0) {
                    return "first wrong: %s after step %d should be %s, but is %s"
                            .formatted(
                                    right.getKey(),
                                    t,
                                    Numbers.apart(right.getValue()[i], values[i]),
                                    Numbers.apart(values[i], right.getValue()[i]));
                }
                if (known) {
                    rightSoFar.add(right.getKey());
                }
            }
            if (firstDifference(actual.theta().get(t), expected.theta().get(t)) >= 0) {
                return rightSoFar.isEmpty()
                        ? ""
                        : "first wrong: θ itself; %s %s right so far"
                                .formatted(
                                        String.join(", ", rightSoFar).replaceFirst(", (?!.*, )", " and "),
                                        rightSoFar.size() == 1 ? "is" : "are");
            }
        }
        return "";
    }

    private static int firstDifference(double[] values, double[] right) {
        for (int i = 0; i < right.length; i++) {
            double scale = Math.max(Math.abs(right[i]), Double.MIN_NORMAL);
            if (!(Math.abs(values[i] - right[i]) <= TOLERANCE * scale)) {
                return i;
            }
        }
        return -1;
    }
}
