package descent.kata.lesson.show;

import descent.Descent;
import descent.Gradient;
import descent.Optimizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A rule at work on slopes that a lesson makes up: where θ was and what the rule remembered, step by step.
 *
 * @param thetas θ at the start and after each step
 * @param states the rule's arrays by name after each step
 */
record Trace(List<double[]> thetas, List<Map<String, double[]>> states) {
    /** The slope at a point in step {@code t}, from 1. */
    @FunctionalInterface
    interface Slope {
        double[] at(double[] theta, int t);
    }

    /** Takes {@code steps} steps in DOUBLE. */
    static Trace of(Optimizer rule, int steps, Slope slope, double... start) {
        Descent descent = Descent.start(rule, Nd4j.createFromArray(start));
        List<double[]> thetas = new ArrayList<>(List.of(start.clone()));
        List<Map<String, double[]>> states = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            int t = step;
            Gradient gradient = point -> Nd4j.createFromArray(slope.at(point.toDoubleVector(), t));
            descent.step(gradient);
            thetas.add(descent.theta().toDoubleVector());
            Map<String, double[]> state = new HashMap<>();
            descent.memory().arrays().forEach((name, array) -> state.put(name, array.toDoubleVector()));
            states.add(state);
        }
        return new Trace(List.copyOf(thetas), List.copyOf(states));
    }

    /** One parameter at the start and after each step. */
    List<Double> theta(int index) {
        return thetas.stream().map(theta -> theta[index]).toList();
    }

    /** How far each step moved one parameter downwards, θₜ₋₁ − θₜ. */
    List<Double> moves(int index) {
        return IntStream.range(1, thetas.size())
                .mapToObj(t -> thetas.get(t - 1)[index] - thetas.get(t)[index])
                .toList();
    }

    /** Something of the rule's state after each step. */
    List<Double> state(String name, ToDoubleFunction<double[]> of) {
        return states.stream().map(state -> of.applyAsDouble(state.get(name))).toList();
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
        return IntStream.range(from, thetas.size()).mapToObj(i -> (double) i).toList();
    }
}
