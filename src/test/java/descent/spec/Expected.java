package descent.spec;

import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The trace that an oracle expects: one oracle for each parameter. */
final class Expected {
    private Expected() {}

    static RuleTrace of(Supplier<Oracle> oracle, double[] start, RecordedSlopes slopes) {
        List<Oracle> oracles = Stream.generate(oracle).limit(start.length).toList();
        RuleTrace run = new RuleTrace(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), Optional.empty());
        run.theta().add(start);
        for (int t = 1; t <= slopes.steps(); t++) {
            step(run, oracles, t, slopes);
        }
        return run;
    }

    private static void step(RuleTrace run, List<Oracle> oracles, int t, RecordedSlopes slopes) {
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
                                return slopes.at(t, parameter, point);
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

    private static void note(List<double[]> asked, int call, int parameter, double point, int parameters) {
        if (asked.size() == call) {
            asked.add(new double[parameters]);
        }
        asked.get(call)[parameter] = point;
    }
}
