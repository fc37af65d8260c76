package descent.mutant.diagnosis;

import java.util.List;

/** The trials of each exercise. */
final class Trials {
    private Trials() {}

    /**
     * One list for each part of the exercise that is wrong or right for itself: most have one part.
     *
     * @param seed decides the numbers
     */
    static List<List<Trial>> of(String exercise, long seed) {
        return switch (exercise) {
            case "StochasticBatches", "MiniBatches" -> List.of(new BatchingTrials(exercise, seed).all());
            case "Schedules" -> new ScheduleTrials(seed).parts();
            case "EarlyStopping" -> List.of(new StoppingTrials(seed).all());
            case "GridSearch" -> List.of(new SearchTrials(seed).all());
            default -> List.of(new RuleTrials(exercise, seed).all());
        };
    }
}
