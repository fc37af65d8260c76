package descent.report;

import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One lane over all its seeds. What an evaluation says counts only while the lane has not diverged.
 *
 * @param name the lane's name
 * @param runs one history for each seed, at least one
 */
record LaneRuns(String name, List<History> runs) {
    /** The lanes of an experiment, in their order. */
    static List<LaneRuns> of(Results results) {
        Map<String, List<History>> runs = new LinkedHashMap<>();
        for (History history : results.lanes()) {
            runs.computeIfAbsent(history.lane(), lane -> new ArrayList<>()).add(history);
        }
        return runs.entrySet().stream()
                .map(entry -> new LaneRuns(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** When any of the seeds was evaluated, in order. */
    List<Integer> iterations() {
        return runs.stream()
                .flatMap(run -> run.evaluations().stream())
                .map(Evaluation::iteration)
                .distinct()
                .sorted()
                .toList();
    }

    /** Over the seeds that have a finite value there; empty if none has. */
    Optional<Spread> at(Measure measure, int iteration) {
        double[] values = runs.stream()
                .filter(run -> iteration < run.divergedAt().orElse(Integer.MAX_VALUE))
                .flatMap(run -> run.evaluations().stream().filter(evaluation -> evaluation.iteration() == iteration))
                .map(measure::of)
                .flatMapToDouble(OptionalDouble::stream)
                .filter(Double::isFinite)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /** When the first of the seeds had diverged. */
    OptionalInt divergedAt() {
        return runs.stream().flatMapToInt(run -> run.divergedAt().stream()).min();
    }

    /** Mean wall time of a seed in seconds. */
    double seconds() {
        return runs.stream().mapToDouble(History::seconds).average().orElseThrow();
    }

    /** What to say about divergence: "diverged at iteration 500", or for how many seeds; empty if it did not. */
    Optional<String> divergence() {
        if (divergedAt().isEmpty()) {
            return Optional.empty();
        }
        String where = "at iteration " + Numbers.count(divergedAt().getAsInt());
        long seeds = runs.stream().filter(run -> run.divergedAt().isPresent()).count();
        return Optional.of(
                runs.size() == 1
                        ? "diverged " + where
                        : "%d of %d seeds diverged, the first %s".formatted(seeds, runs.size(), where));
    }
}
