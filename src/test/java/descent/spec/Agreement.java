package descent.spec;

import descent.trial.RuleTrace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether two traces agree. Relative means: |a − b| ≤ tolerance · max(|b|, the parameter's largest displacement so far).
 */
final class Agreement {
    private final double tolerance;
    private final boolean together;

    private Agreement(double tolerance, boolean together) {
        this.tolerance = tolerance;
        this.together = together;
    }

    /** To the last bit. */
    static Agreement exact() {
        return new Agreement(0, false);
    }

    static Agreement within(double relative) {
        return new Agreement(relative, false);
    }

    /** Relative to the largest of all values, where each depends on all others, and so does its rounding. */
    static Agreement ofAllWithin(double relative) {
        return new Agreement(relative, true);
    }

    /** @throws Violation at the first step after which θ differs, or which asked for the gradient elsewhere */
    void of(RuleTrace actual, RuleTrace expected) {
        double[] furthest = new double[expected.theta().get(0).length];
        theta(0, actual, expected, furthest);
        for (int t = 1; t <= Traces.steps(expected); t++) {
            questions(t, actual, expected, furthest);
            theta(t, actual, expected, furthest);
        }
    }

    /** As {@link #of}, for the points of the gradient alone. */
    void ofPoints(RuleTrace actual, RuleTrace expected) {
        for (int t = 1; t <= Traces.steps(expected); t++) {
            questions(t, actual, expected, new double[expected.theta().get(0).length]);
        }
    }

    /** As {@link #of}, for θ alone. */
    void ofTheta(RuleTrace actual, RuleTrace expected) {
        double[] furthest = new double[expected.theta().get(0).length];
        for (int t = 0; t <= Traces.steps(expected); t++) {
            theta(t, actual, expected, furthest);
        }
    }

    private void theta(int t, RuleTrace actual, RuleTrace expected, double[] furthest) {
        double[] b = expected.theta().get(t);
        double[] start = expected.theta().get(0);
        for (int i = 0; i < b.length; i++) {
            furthest[i] = Math.max(furthest[i], Math.abs(b[i] - start[i]));
        }
        String when = t == 0 ? "before step 1" : "after step " + t;
        vectors(when + ", " + "θ", actual.theta().get(t), b, furthest);
    }

    private void questions(int t, RuleTrace actual, RuleTrace expected, double[] furthest) {
        List<double[]> points = actual.asked().get(t - 1);
        List<double[]> right = expected.asked().get(t - 1);
        if (points.size() != right.size()) {
            throw Violation.of("step %d should ask for the gradient %s, but asks %s"
                    .formatted(t, times(right.size()), times(points.size())));
        }
        for (int call = 0; call < right.size(); call++) {
            vectors("in step " + t + ", the point of the gradient", points.get(call), right.get(call), furthest);
        }
    }

    private void vectors(String what, double[] actual, double[] expected, double[] furthest) {
        if (actual.length != expected.length) {
            throw Violation.of(what + " should have " + expected.length + " values, but has " + actual.length);
        }
        double[] scales = scales(expected, furthest);
        for (int i = 0; i < expected.length; i++) {
            double scale = scales[i];
            double difference = Math.abs(actual[i] - expected[i]);
            boolean bothNaN = Double.isNaN(actual[i]) && Double.isNaN(expected[i]);
            if (!(difference <= tolerance * scale) && !bothNaN) {
                String which = expected.length == 1 ? what : what + "[" + i + "]";
                throw Violation.between(which, expected[i], actual[i], difference / scale);
            }
        }
    }

    private double[] scales(double[] expected, double... furthest) {
        double[] each = IntStream.range(0, expected.length)
                .mapToDouble(i -> Math.max(Math.abs(expected[i]), furthest[i]))
                .toArray();
        if (together) {
            Arrays.fill(each, Arrays.stream(each).max().orElse(0));
        }
        return each;
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count == 0 ? "never" : count + " times";
    }
}
