package descent.mutant.diagnosis;

import descent.Schedule;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The trials of the schedules, one list for each: a student may have written one and not the others.
 *
 * @param seed decides all numbers
 */
record ScheduleTrials(long seed) {
    private static final int HORIZON = 40;
    private static final int LATEST = 45;

    List<List<Trial>> parts() {
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
    private static Trial over(String name, Object... arguments) {
        return (subject, notes) -> {
            Schedule schedule = subject.make(Schedule.class, "Schedules." + name, arguments);
            for (int t = 0; t < HORIZON; t++) {
                notes.note(schedule.factor(t));
            }
        };
    }

    /** In no order. */
    private Trial asked(String name, Object... arguments) {
        return (subject, notes) -> {
            Schedule schedule = subject.make(Schedule.class, "Schedules." + name, arguments);
            new SplittableRandom(seed).ints(HORIZON, 0, LATEST).forEach(t -> notes.note(schedule.factor(t)));
        };
    }
}
