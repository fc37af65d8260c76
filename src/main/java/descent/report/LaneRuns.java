package descent.report;

import descent.train.Evaluation;
import descent.train.History;
import descent.train.LaneFailure;
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
                .filter(run -> iteration < run.endedAt().orElse(Integer.MAX_VALUE))
                .flatMap(run -> run.evaluations().stream().filter(evaluation -> evaluation.iteration() == iteration))
                .map(measure::of)
                .flatMapToDouble(OptionalDouble::stream)
                .filter(Double::isFinite)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /** When the first of the seeds had ended before its time. */
    OptionalInt endedAt() {
        return runs.stream().flatMapToInt(run -> run.endedAt().stream()).min();
    }

    /** What a figure's place says where a seed has ended before its time. */
    String end() {
        return runs.stream().anyMatch(run -> run.failure().isPresent()) ? "failed" : "diverged";
    }

    /** Mean wall time of a seed in seconds. */
    double seconds() {
        return runs.stream().mapToDouble(History::seconds).average().orElseThrow();
    }

    /** What to say of its end: "diverged at iteration 500", "failed at step 7: …", or for how many seeds; empty if it is as usual. */
    Optional<String> divergence() {
        Optional<String> failure = runs.stream()
                .flatMap(run -> run.failure().stream())
                .map(LaneFailure::toString)
                .findFirst();
        if (failure.isPresent() || endedAt().isEmpty()) {
            return failure;
        }
        String where = "at iteration " + Numbers.count(endedAt().getAsInt());
        long seeds = runs.stream().filter(run -> run.divergedAt().isPresent()).count();
        return Optional.of(
                runs.size() == 1
                        ? "diverged " + where
                        : "%d of %d seeds diverged, the first %s".formatted(seeds, runs.size(), where));
    }
}
