package descent.spec;

import descent.trial.RuleTrace;
import descent.trial.Slopes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where oracles of single parameters go on slopes that depend on all of them. Each asks for its own coordinate of a point
 * whose others only the others know: what they will ask is found out beforehand, by oracles that are taken along the same
 * way up to there.
 */
final class OraclePath {
    private final Supplier<Oracle> oracle;
    private final double[] start;
    private final Slopes slopes;
    private final List<double[]> theta = new ArrayList<>();
    private final List<List<double[]>> asked = new ArrayList<>();
    private final List<List<double[]>> answers = new ArrayList<>();
    private final List<Map<String, double[]>> memory = new ArrayList<>();

    OraclePath(Supplier<Oracle> oracle, double[] start, Slopes slopes) {
        this.oracle = oracle;
        this.start = start;
        this.slopes = slopes;
    }

    /** An oracle asks for more than is known. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final double point;

        Unknown(double point) {
            super(null, null, false, false);
            this.point = point;
        }
    }

    RuleTrace trace() {
        if (!walk(false)) { // a rule that looks ahead: it takes longer
            walk(true);
        }
        return new RuleTrace(theta, asked, memory, Optional.empty());
    }

    /** Whether it could be walked: without looking ahead, only if every point that is asked for is θ. */
    private boolean walk(boolean ahead) {
        Stream.of(theta, asked, answers, memory).forEach(List::clear);
        theta.add(start);
        List<Oracle> oracles = Stream.generate(oracle).limit(start.length).toList();
        for (int t = 1; t <= slopes.steps(); t++) {
            double[] now = theta.get(t - 1);
            List<double[]> points = new ArrayList<>(List.of(now));
            List<double[]> known = new ArrayList<>(List.of(slopes.at(t, now)));
            if (ahead) {
                lookAhead(t, points, known);
            }
            if (!step(oracles, t, points, known)) {
                return false;
            }
            asked.add(points);
            answers.add(known);
        }
        return true;
    }

    private boolean step(List<Oracle> oracles, int t, List<double[]> points, List<double[]> known) {
        double[] after = new double[start.length];
        Map<String, double[]> state = new LinkedHashMap<>();
        for (int i = 0; i < start.length; i++) {
            int parameter = i;
            int[] calls = {0};
            boolean[] elsewhere = {false};
            after[i] = oracles.get(i)
                    .step(
                            theta.get(t - 1)[i],
                            point -> {
                                int call = Math.min(calls[0]++, points.size() - 1);
                                elsewhere[0] |= calls[0] > points.size() || points.get(call)[parameter] != point;
                                return known.get(call)[parameter];
                            },
                            t);
            if (elsewhere[0] && Double.isFinite(after[i])) {
                return false;
            }
            oracles.get(i)
                    .state()
                    .forEach((name, value) ->
                            state.computeIfAbsent(name, key -> new double[start.length])[parameter] = value);
        }
        theta.add(after);
        memory.add(state);
        return true;
    }

    /** All points that a step asks for, and the slopes there. */
    private void lookAhead(int t, List<double[]> points, List<double[]> known) {
        points.clear();
        known.clear();
        for (Optional<double[]> next = next(t, known); next.isPresent(); next = next(t, known)) {
            points.add(next.get());
            known.add(slopes.at(t, next.get()));
        }
    }

    private Optional<double[]> next(int t, List<double[]> known) {
        double[] point = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            try {
                Oracle other = oracle.get();
                for (int s = 1; s < t; s++) {
                    step(other, s, i, answers.get(s - 1));
                }
                step(other, t, i, known);
                return Optional.empty();
            } catch (Unknown asks) {
                point[i] = asks.point;
            }
        }
        return Optional.of(point);
    }

    private void step(Oracle other, int t, int parameter, List<double[]> known) {
        int[] calls = {0};
        other.step(
                theta.get(t - 1)[parameter],
                point -> {
                    if (calls[0] == known.size()) {
                        throw new Unknown(point);
                    }
                    return known.get(calls[0]++)[parameter];
                },
                t);
    }
}
