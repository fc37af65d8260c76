package descent.mutant.diagnosis;

import descent.trial.Instance;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The probes of the schedules, one list for each: a student may have written one and not the others.
 *
 * @param exercise whose
 * @param seed decides all numbers
 */
record ScheduleProbes(String exercise, long seed) {
    private static final int HORIZON = 40;
    private static final int LATEST = 45;

    /** What each schedule of an exercise is asked with. */
    private static final Map<String, List<List<Instance>>> SCHEDULES = Map.of(
            "Schedules",
            List.of(
                    of("Schedules.step", args(3, 0.5), args(7, 0.9), args(2, 0.3), args(1, 0.8)),
                    of("Schedules.exponential", args(0.5), args(0.97), args(0.9)),
                    of("Schedules.cosine", args(10, 0.1), args(7, 0.45), args(13, 0.2), args(1, 0.0)),
                    of("Schedules.warmUp", args(4), args(9), args(6), args(1), args(2))),
            "LongSchedules",
            List.of(
                    of(
                            "LongSchedules.warmUpStableDecay",
                            args(4, 10, 8, 0.1),
                            args(3, 5, 12, 0.25),
                            args(6, 2, 7, 0.05),
                            args(1, 1, 1, 0.0)),
                    of(
                            "LongSchedules.warmRestarts",
                            args(5, 2, 0.1),
                            args(7, 1, 0.2),
                            args(3, 3, 0.05),
                            args(4, 2, 0.0)),
                    of(
                            "LongSchedules.oneCycle",
                            args(6, 10, 0.1, 0.01),
                            args(3, 8, 0.25, 0.05),
                            args(9, 12, 0.04, 0.0),
                            args(1, 4, 0.5, 0.2))));

    private static Object[] args(Object... values) {
        return values;
    }

    List<Probes.Group> parts() {
        return SCHEDULES.get(exercise).stream()
                .map(own -> new Probes.Group(probes(own), new ScheduleFinds(own, others(own))))
                .toList();
    }

    private static List<Instance> of(String function, Object[]... arguments) {
        return Stream.of(arguments).map(each -> Instance.of(function, each)).toList();
    }

    private List<Instance> others(List<Instance> own) {
        return SCHEDULES.get(exercise).stream()
                .filter(each -> each != own)
                .flatMap(List::stream)
                .toList();
    }

    /** Step after step, but for the third, which is asked in no order. */
    private List<Probe> probes(List<Instance> own) {
        return IntStream.range(0, own.size())
                .mapToObj(i -> at(
                        i == 2
                                ? new SplittableRandom(seed)
                                        .ints(HORIZON, 0, LATEST)
                                        .toArray()
                                : IntStream.range(0, HORIZON).toArray(),
                        own.get(i)))
                .toList();
    }

    private static Probe at(int[] times, Instance schedule) {
        return Probe.of(List.of(ScheduleTrial.of(schedule, times)), ScheduleProbes::factors);
    }

    private static void factors(ScheduleTrial trial, ScheduleTrace trace, Behaviour notes) {
        trace.factors().forEach(notes::note);
    }
}
