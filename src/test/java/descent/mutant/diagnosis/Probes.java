package descent.mutant.diagnosis;

import java.util.List;

/** The probes of each exercise. */
final class Probes {
    private Probes() {}

    /**
     * What is tried of a part of an exercise.
     *
     * @param facts what else its traces can prove
     */
    record Group(List<Probe> probes, Facts facts) {}

    /**
     * One group for each part of the exercise that is wrong or right for itself: most have one part, and one that is of no known kind has none.
     *
     * @param seed decides the numbers
     */
    static List<Group> of(String exercise, long seed) {
        return switch (exercise) {
            case "StochasticBatches", "MiniBatches" -> {
                BatchingProbes probes = new BatchingProbes(exercise, seed);
                yield List.of(new Group(probes.all(), new BatchingFinds(probes)));
            }
            case "Schedules", "LongSchedules" -> new ScheduleProbes(exercise, seed).parts();
            case "EarlyStopping" -> List.of(new Group(new StoppingProbes(seed).all(), new StoppingFinds(seed)));
            case "GridSearch" -> List.of(new Group(new SearchProbes(seed).all(), new SearchFinds(seed)));
            default -> {
                RuleProbes probes = new RuleProbes(exercise, seed);
                yield Settings.of(exercise).areOfARule()
                        ? List.of(new Group(probes.all(), new RuleFinds(exercise, probes)))
                        : List.of();
            }
        };
    }
}
