package descent.mutant.diagnosis;

import descent.trial.Instance;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The probes of the schedules, one list for each: a student may have written one and not the others.
 *
 * @param seed decides all numbers
 */
record ScheduleProbes(long seed) {
    private static final int HORIZON = 40;
    private static final int LATEST = 45;

    /** What each schedule is asked with. */
    private static final List<List<Instance>> SCHEDULES = List.of(
            of("step", new Object[] {3, 0.5}, new Object[] {7, 0.9}, new Object[] {2, 0.3}, new Object[] {1, 0.8}),
            of("exponential", new Object[] {0.5}, new Object[] {0.97}, new Object[] {0.9}),
            of("cosine", new Object[] {10, 0.1}, new Object[] {7, 0.45}, new Object[] {13, 0.2}, new Object[] {1, 0.0}),
            of("warmUp", new Object[] {4}, new Object[] {9}, new Object[] {6}, new Object[] {1}, new Object[] {2}));

    List<Probes.Group> parts() {
        return SCHEDULES.stream()
                .map(own -> new Probes.Group(probes(own), new ScheduleFinds(own, others(own))))
                .toList();
    }

    private static List<Instance> of(String name, Object[]... arguments) {
        return Stream.of(arguments)
                .map(each -> Instance.of("Schedules." + name, each))
                .toList();
    }

    private static List<Instance> others(List<Instance> own) {
        return SCHEDULES.stream()
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
