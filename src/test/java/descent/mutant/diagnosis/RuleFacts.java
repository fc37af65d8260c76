package descent.mutant.diagnosis;

import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What update rules are compared by. */
final class RuleFacts {
    private static final double ASKED = 0;
    private static final double MOVED = 1;
    private static final double HUGE = 1e6;

    private RuleFacts() {}

    /** Each point that was asked about and each θ after a step, in the order in which they came about. */
    static void way(RuleTrial trial, RuleTrace trace, Behaviour notes) {
        List<double[]> theta = trace.theta();
        for (int i = 0; i < Math.max(trace.asked().size(), theta.size() - 1); i++) {
            if (i < trace.asked().size()) {
                trace.asked().get(i).forEach(point -> notes.note(with(ASKED, point)));
            }
            if (i < theta.size() - 1) {
                notes.note(with(MOVED, theta.get(i + 1)));
            }
        }
    }

    /** A rule that never moves tells nothing by θ: then what it remembers has to tell. */
    static void memory(RuleTrial trial, RuleTrace trace, Behaviour notes) {
        if (trace.thrown().isEmpty()
                && Arrays.equals(
                        trace.theta().get(0), trace.theta().get(trace.theta().size() - 1))) {
            trace.memory()
                    .forEach(moment -> new TreeMap<>(moment).forEach((name, values) -> {
                        notes.note(name.hashCode());
                        notes.note(values);
                    }));
        }
    }

    /** In FLOAT only few digits can be compared: whether it comes to an end, and in numbers that are not huge. */
    static void extent(RuleTrial trial, RuleTrace trace, Behaviour notes) {
        Behaviour inFloat = new Behaviour();
        way(trial, trace, inFloat);
        notes.note(inFloat.size() == inFloat.informative());
        notes.note(Stream.concat(trace.asked().stream().flatMap(List::stream), trace.theta().stream())
                .flatMapToDouble(DoubleStream::of)
                .allMatch(value -> Math.abs(value) < HUGE));
        notes.note(inFloat.size());
    }

    private static double[] with(double marker, double... values) {
        double[] marked = new double[values.length + 1];
        marked[0] = marker;
        System.arraycopy(values, 0, marked, 1, values.length);
        return marked;
    }
}
