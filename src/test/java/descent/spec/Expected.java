package descent.spec;

import descent.worker.RecordedSlopes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The run that an oracle expects: one oracle for each parameter. */
final class Expected {
    private Expected() {}

    static Run of(RuleSpec spec, double[] h, double[] start, RecordedSlopes slopes) {
        List<Oracle> oracles =
                IntStream.range(0, start.length).mapToObj(i -> spec.oracle(h)).toList();
        Run run = new Run();
        run.theta().add(start);
        for (int t = 1; t <= slopes.steps(); t++) {
            step(run, oracles, t, slopes);
        }
        return run;
    }

    private static void step(Run run, List<Oracle> oracles, int t, RecordedSlopes slopes) {
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
