package descent.experiment.contest;

import descent.experiment.sweep.SweepTrial;
import descent.network.Network;
import descent.report.Spread;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a contest found.
 *
 * @param contest what was run
 * @param finalists the rules, each at its best values
 * @param results their trainings on the seeds
 */
public record ContestResult(Contest contest, List<Contest.Finalist> finalists, Results results) {
    /** A share of a rule's own best that counts as working. */
    static final double WORKING = 0.99;

    /** Whether there are classes, so that accuracy decides; else the loss does. */
    boolean counts() {
        return results.lanes().stream()
                .anyMatch(run -> run.evaluations().stream()
                        .anyMatch(one -> one.accuracy().isPresent()));
    }

    /** A rule's runs, one for each seed. */
    List<History> runs(String lane) {
        return results.of(lane);
    }

    /** How many of a rule's seeds diverged, or ended because the rule threw something. */
    long diverged(String lane) {
        return runs(lane).stream().filter(run -> run.endedAt().isPresent()).count();
    }

    /** What the test samples say of a run's best checkpoint: the accuracy in %, or the loss. */
    private double test(History run) {
        return run.selection()
                .map(one -> counts() ? 100 * one.testAccuracy().orElse(0) : one.testLoss())
                .orElse(Double.NaN);
    }

    /** A rule's test figures over its seeds; empty if one ended early. */
    Optional<Spread> tested(String lane) {
        return diverged(lane) > 0
                ? Optional.empty()
                : Optional.of(
                        Spread.of(runs(lane).stream().mapToDouble(this::test).toArray()));
    }

    /** The rule with the best mean; empty if all diverged. */
    Optional<String> best() {
        Comparator<String> byMean = Comparator.comparingDouble(
                lane -> (counts() ? -1 : 1) * tested(lane).orElseThrow().mean());
        return lanes().stream().filter(lane -> tested(lane).isPresent()).min(byMean);
    }

    List<String> lanes() {
        return finalists.stream().map(Contest.Finalist::lane).toList();
    }

    /**
     * A rule's difference to the best, seed by seed; empty for the best itself and where one of the two diverged. Which is the
     * best the same figures say, so that every pair counts as looked at.
     */
    Optional<Difference> difference(String lane) {
        int compared =
                (int) lanes().stream().filter(one -> tested(one).isPresent()).count();
        return best().filter(best -> !best.equals(lane) && tested(lane).isPresent())
                .map(best -> Difference.of(
                        runs(lane).stream().mapToDouble(this::test).toArray(),
                        runs(best).stream().mapToDouble(this::test).toArray(),
                        compared * (compared - 1) / 2));
    }

    /**
     * What counts as reached: what was asked for, or {@value #WORKING} of the accuracy that the best rule reached on each seed,
     * or so much above the loss, on validation samples.
     */
    double target() {
        if (contest.target().isPresent()) {
            return contest.target().getAsDouble();
        }
        double[] reached = runs(best().orElseGet(() -> lanes().get(0))).stream()
                .mapToDouble(run -> run.evaluations().stream()
                        .mapToDouble(this::judged)
                        .filter(Double::isFinite)
                        .reduce(counts() ? Math::max : Math::min)
                        .orElse(Double.NaN))
                .toArray();
        return counts()
                ? WORKING * Arrays.stream(reached).min().orElseThrow()
                : Arrays.stream(reached).max().orElseThrow() / WORKING;
    }

    private double judged(Evaluation one) {
        return counts() ? one.accuracy().orElse(0) : one.loss();
    }

    /** What each of a rule's runs had needed when it first reached the target; empty if one did not. */
    Optional<Spread> needed(String lane, double target, ToDoubleFunction<Evaluation> what) {
        double[] needed = runs(lane).stream()
                .map(run -> run.evaluations().stream()
                        .filter(one -> counts() ? judged(one) >= target : judged(one) <= target)
                        .findFirst())
                .flatMap(Optional::stream)
                .mapToDouble(what)
                .toArray();
        return needed.length < runs(lane).size() ? Optional.empty() : Optional.of(Spread.of(needed));
    }

    /** Microseconds a step, the mean over the seeds. */
    double stepMicros(String lane) {
        return runs(lane).stream()
                .mapToDouble(run -> 1e6 * run.last().seconds() / run.last().iteration())
                .average()
                .orElseThrow();
    }

    /** How many of a rule's trials come within 1 % of its best. */
    static long working(Contest.Finalist finalist) {
        List<Double> scores = finalist.trials().stream()
                .flatMap(trial -> score(trial).stream().boxed())
                .toList();
        double best = scores.stream().mapToDouble(one -> one).max().orElse(Double.NaN);
        return scores.stream()
                .filter(one -> one >= (best > 0 ? WORKING * best : best / WORKING))
                .count();
    }

    /** On validation samples, more is better: the accuracy, or the negative loss. */
    static OptionalDouble score(SweepTrial trial) {
        return trial.trained().stream()
                .map(one -> one.validation())
                .mapToDouble(ContestResult::score)
                .findFirst();
    }

    private static double score(Network.Score validation) {
        return validation.accuracy().orElse(-validation.loss());
    }
}
