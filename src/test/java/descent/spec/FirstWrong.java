package descent.spec;

import descent.kata.Subject;
import descent.worker.Route;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which of θ and the rule's arrays is the first to be wrong: it explains a failure and never causes one. */
final class FirstWrong {
    private static final double TOLERANCE = 1e-9;

    private FirstWrong() {}

    /** One line, or an empty one if the rule's arrays have other names than the reference's. */
    static String of(Case input, Subject subject) {
        try {
            Route route = input.route().noting(Route.Noting.EACH);
            Run actual = Run.of(input.spec().rule(subject, input.h()), route);
            return between(actual, input.expected());
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static String between(Run actual, Run expected) {
        Set<String> known = new TreeSet<>();
        for (int t = 1; t <= expected.steps(); t++) {
            Map<String, double[]> mine = actual.memory().get(t - 1);
            for (Map.Entry<String, double[]> right :
                    expected.memory().get(t - 1).entrySet()) {
                double[] values = sameLength(mine.get(right.getKey()), right.getValue());
                int i = values == null ? -1 : firstDifference(values, right.getValue());
                if (i >= 0) {
                    return "first wrong: %s after step %d should be %s, but is %s"
                            .formatted(
                                    right.getKey(),
                                    t,
                                    Numbers.apart(right.getValue()[i], values[i]),
                                    Numbers.apart(values[i], right.getValue()[i]));
                }
                if (values != null) {
                    known.add(right.getKey());
                }
            }
            if (firstDifference(actual.theta().get(t), expected.theta().get(t)) >= 0) {
                return known.isEmpty()
                        ? ""
                        : "first wrong: θ itself; " + String.join(" and ", known) + " are right so far";
            }
        }
        return "";
    }

    /** An array of the same name and another length is another array. */
    private static double[] sameLength(double[] values, double[] right) {
        return values == null || values.length != right.length ? null : values;
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
