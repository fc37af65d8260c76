package descent.mutant.diagnosis;

import descent.trial.Instance;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The probes of the schedules, one list for each: a student may have written one and not the others.
 *
 * @param seed decides all numbers
 */
record ScheduleProbes(long seed) {
    private static final int HORIZON = 40;
    private static final int LATEST = 45;

    List<List<Probe>> parts() {
        return List.of(
                List.of(over("step", 3, 0.5), over("step", 7, 0.9), asked("step", 2, 0.3), over("step", 1, 0.8)),
                List.of(over("exponential", 0.5), over("exponential", 0.97), asked("exponential", 0.9)),
                List.of(
                        over("cosine", 10, 0.1),
                        over("cosine", 7, 0.45),
                        asked("cosine", 13, 0.2),
                        over("cosine", 1, 0.0)),
                List.of(
                        over("warmUp", 4),
                        over("warmUp", 9),
                        asked("warmUp", 6),
                        over("warmUp", 1),
                        over("warmUp", 2)));
    }

    /** Step after step. */
    private static Probe over(String name, Object... arguments) {
        return at(IntStream.range(0, HORIZON).toArray(), name, arguments);
    }

    /** In no order. */
    private Probe asked(String name, Object... arguments) {
        return at(new SplittableRandom(seed).ints(HORIZON, 0, LATEST).toArray(), name, arguments);
    }

    private static Probe at(int[] times, String name, Object... arguments) {
        Instance schedule = Instance.of("Schedules." + name, arguments);
        return Probe.of(List.of(ScheduleTrial.of(schedule, times)), ScheduleProbes::factors);
    }

    private static void factors(ScheduleTrial trial, ScheduleTrace trace, Behaviour notes) {
        trace.factors().forEach(notes::note);
    }
}
