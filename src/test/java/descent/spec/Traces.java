package descent.spec;

import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Traces of rules: run, made up, changed. */
final class Traces {
    private Traces() {}

    /** Runs the trial to its end. @throws Violation if the rule throws, or asks for the gradient at no point of this space */
    static RuleTrace of(Subject subject, RuleTrial trial) {
        return whole(subject.run(trial), trial);
    }

    private static RuleTrace whole(RuleTrace trace, RuleTrial trial) {
        int length = trial.theta().values().length;
        for (int step = 0; step < trace.asked().size(); step++) {
            for (double[] point : trace.asked().get(step)) {
                if (point.length != length) {
                    throw Violation.of("it asked for the gradient at a point of %d values, but θ has %d"
                                    .formatted(point.length, length))
                            .and("at step " + (trial.first() + step));
                }
            }
        }
        trace.thrown().ifPresent(thrown -> {
            Violation violation = Violation.thrown(thrown);
            int step = trial.first() + trace.asked().size() - 1;
            throw trace.asked().isEmpty() ? violation : violation.and("at step " + step);
        });
        return trace;
    }

    /** Where θ should go, and nothing else. */
    static RuleTrace of(List<double[]> theta) {
        return new RuleTrace(theta, List.of(), List.of(), Optional.empty());
    }

    /** θ at the case's start, multiplied by so much in each of its steps. */
    static RuleTrace shrinking(Case given, double kept) {
        return of(given, (x, t) -> x * Math.pow(kept, t));
    }

    /** Where a parameter is after a step. */
    @FunctionalInterface
    interface Path {
        /** @param x where it was at the start */
        double at(double x, int t);
    }

    /** Every parameter on its own path from the case's start. */
    static RuleTrace of(Case given, Path path) {
        return of(IntStream.rangeClosed(0, given.steps())
                .mapToObj(t ->
                        Arrays.stream(given.theta()).map(x -> path.at(x, t)).toArray())
                .toList());
    }

    /** What it did after that step. */
    static RuleTrace after(int step, RuleTrace trace) {
        return new RuleTrace(
                trace.theta().subList(step, trace.theta().size()),
                trace.asked().subList(step, trace.asked().size()),
                trace.memory().subList(step, trace.memory().size()),
                Optional.empty());
    }

    /** With every value of θ changed. */
    static RuleTrace mapped(RuleTrace trace, DoubleUnaryOperator change) {
        return of(trace.theta().stream()
                .map(theta -> Arrays.stream(theta).map(change).toArray())
                .toList());
    }

    /** One parameter alone. */
    static RuleTrace picked(RuleTrace trace, int parameter) {
        return of(trace.theta().stream()
                .map(theta -> new double[] {theta[parameter]})
                .toList());
    }

    static int steps(RuleTrace trace) {
        return trace.theta().size() - 1;
    }

    /** How far step {@code t} moved parameter {@code i}. */
    static double displacement(RuleTrace trace, int t, int i) {
        return trace.theta().get(t)[i] - trace.theta().get(t - 1)[i];
    }
}
