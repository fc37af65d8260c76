package descent.mutant.diagnosis;

import java.util.List;

/** The probes of each exercise. */
final class Probes {
    private Probes() {}

    /**
     * One list for each part of the exercise that is wrong or right for itself: most have one part, and one that is of no known kind has none.
     *
     * @param seed decides the numbers
     */
    static List<List<Probe>> of(String exercise, long seed) {
        return switch (exercise) {
            case "StochasticBatches", "MiniBatches" -> List.of(new BatchingProbes(exercise, seed).all());
            case "Schedules" -> new ScheduleProbes(seed).parts();
            case "EarlyStopping" -> List.of(new StoppingProbes(seed).all());
            case "GridSearch" -> List.of(new SearchProbes(seed).all());
            default -> Settings.of(exercise).areOfARule() ? List.of(new RuleProbes(exercise, seed).all()) : List.of();
        };
    }
}
