package descent.kata.lesson.show;

import descent.Rules;
import descent.trial.Implementation;
import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A rule at work on slopes that a lesson makes up, as the numbers of its figures.
 *
 * @param trace where θ was and what the rule remembered, step by step
 */
record Track(RuleTrace trace) {
    /**
     * Takes all steps in DOUBLE.
     *
     * @throws IllegalStateException if the rule throws anything; its message is the rule's
     */
    static Track of(Rules rules, Instance rule, RecordedSlopes slopes, double... start) {
        RuleTrial trial = RuleTrial.of(rule, InitialTheta.of(start), slopes).noting(RuleTrial.Noting.EACH);
        RuleTrace trace = trial.run(Implementation.of(rules));
        trace.thrown().ifPresent(thrown -> {
            throw new IllegalStateException("%s: %s %s".formatted(rule.name(), thrown.simpleName(), thrown.message()));
        });
        return new Track(trace);
    }

    /** In the bowl ½ steepness θ², from 1. */
    static Track inBowl(Rules rules, Instance rule, int steps, double steepness) {
        return of(rules, rule, RecordedSlopes.of(steps, 1, steepness, (t, i) -> 0), 1);
    }

    /** One parameter from 0, on slopes that the point does not change. */
    static Track on(Rules rules, Instance rule, int steps, RecordedSlopes.AtZero slope) {
        return of(rules, rule, RecordedSlopes.of(steps, 1, 0, slope), 0);
    }

    /** One parameter at the start and after each step. */
    List<Double> theta(int index) {
        return trace.theta().stream().map(theta -> theta[index]).toList();
    }

    /** How far each step moved one parameter downwards, θₜ₋₁ − θₜ. */
    List<Double> moves(int index) {
        List<Double> theta = theta(index);
        return IntStream.range(1, theta.size())
                .mapToObj(t -> theta.get(t - 1) - theta.get(t))
                .toList();
    }

    /** Something of the rule's state after each step. */
    List<Double> state(String name, ToDoubleFunction<double[]> of) {
        return trace.memory().stream()
                .map(state -> of.applyAsDouble(state.get(name)))
                .toList();
    }

    /** A number of the rule's state after each step. */
    List<Double> state(String name, int index) {
        return state(name, array -> array[index]);
    }

    /** The numbers of the steps, 1 … n. */
    List<Double> steps() {
        return counted(1);
    }

    /** The numbers of the points, 0 … n. */
    List<Double> points() {
        return counted(0);
    }

    private List<Double> counted(int from) {
        return IntStream.range(from, trace.theta().size())
                .mapToObj(i -> (double) i)
                .toList();
    }
}
