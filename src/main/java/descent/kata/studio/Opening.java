package descent.kata.studio;

import descent.kata.Exercise;
import descent.kata.LessonFile;
import descent.kata.OracleBook;
import descent.kata.Verdict.Status;
import descent.trial.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the page is told first.
 *
 * @param first the number of the exercise to begin with
 * @param verdicts what is known of them beyond their status
 */
record Opening(String first, List<Listed> exercises, List<Ground> surfaces, List<Studio.Shown> verdicts) {
    /**
     * An exercise.
     *
     * @param buildsOn the names of others
     * @param draws whether it moves a θ or has schedules, so that there is something to draw
     * @param schedules their names
     */
    record Listed(
            String id,
            String name,
            String title,
            String formula,
            List<String> buildsOn,
            boolean draws,
            Set<String> schedules,
            Status status) {}

    /** A function to go down. */
    record Ground(String id, String title, double[] start, double[] box) {}

    static Opening of(
            Exercise first,
            List<Exercise> exercises,
            OracleBook oracles,
            Function<Exercise, Status> status,
            List<Studio.Shown> verdicts) {
        return new Opening(
                first.id(),
                exercises.stream()
                        .map(each -> new Listed(
                                each.id(),
                                each.name(),
                                each.title(),
                                each.formula(),
                                LessonFile.named(each.name()).buildsOn(),
                                oracles.draws(each),
                                oracles.schedules(each).keySet(),
                                status.apply(each)))
                        .toList(),
                Arrays.stream(Surface.values())
                        .map(each -> new Ground(each.name(), each.toString(), each.start(), each.box()))
                        .toList(),
                verdicts);
    }
}
