package descent.spec;

import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.Slopes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The trace that an oracle expects. */
final class Expected {
    private Expected() {}

    /** One oracle for each parameter; each is asked where the others are, and one that looks ahead looks along its own axis. */
    static RuleTrace of(Supplier<Oracle> oracle, double[] start, Slopes slopes) {
        List<Oracle> oracles = Stream.generate(oracle).limit(start.length).toList();
        RuleTrace run = begun(start);
        for (int t = 1; t <= slopes.steps(); t++) {
            step(run, oracles, t, slopes);
        }
        return run;
    }

    /** One oracle for all parameters. */
    static RuleTrace of(VectorOracle oracle, double[] start, Slopes slopes) {
        RuleTrace run = begun(start);
        for (int t = 1; t <= slopes.steps(); t++) {
            int step = t;
            List<double[]> asked = new ArrayList<>();
            double[] before = run.theta().get(t - 1);
            double[] after = oracle.step(
                    before,
                    point -> {
                        asked.add(point.clone());
                        return slopes.at(step, point);
                    },
                    t);
            run.theta().add(after);
            run.asked().add(asked);
            Map<String, double[]> memory = new LinkedHashMap<>();
            oracle.state().forEach((name, values) -> memory.put(name, values.clone()));
            run.memory().add(memory);
        }
        return run;
    }

    private static RuleTrace begun(double... start) {
        RuleTrace run = new RuleTrace(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), Optional.empty());
        run.theta().add(start);
        return run;
    }

    private static void step(RuleTrace run, List<Oracle> oracles, int t, Slopes slopes) {
        double[] before = run.theta().get(t - 1);
        double[] after = new double[before.length];
        List<double[]> asked = new ArrayList<>();
        Map<String, double[]> memory = new LinkedHashMap<>();
        for (int i = 0; i < after.length; i++) {
            int parameter = i;
            int[] calls = {0};
            after[i] = oracles.get(i)
                    .step(
                            before[i],
                            point -> {
                                note(asked, calls[0]++, parameter, point, after.length);
                                return slope(slopes, t, before, parameter, point);
                            },
                            t);
            oracles.get(i)
                    .state()
                    .forEach((name, value) ->
                            memory.computeIfAbsent(name, key -> new double[after.length])[parameter] = value);
        }
        run.theta().add(after);
        run.asked().add(asked);
        run.memory().add(memory);
    }

    private static double slope(Slopes slopes, int t, double[] theta, int parameter, double point) {
        if (slopes instanceof RecordedSlopes recorded) {
            return recorded.at(t, parameter, point);
        }
        double[] moved = theta.clone();
        moved[parameter] = point;
        return slopes.at(t, moved)[parameter];
    }

    private static void note(List<double[]> asked, int call, int parameter, double point, int parameters) {
        if (asked.size() == call) {
            asked.add(new double[parameters]);
        }
        asked.get(call)[parameter] = point;
    }
}
