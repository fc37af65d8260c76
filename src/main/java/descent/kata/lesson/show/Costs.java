package descent.kata.lesson.show;

import descent.Descent;
import descent.Gradient;
import descent.Optimizer;
import descent.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What rules keep and what their steps cost, on one array of FLOAT, with gradients that cost next to nothing. They step in
 * turn, and a time is the median of what one step takes of one rule's step beside it: what else the machine does then falls
 * on both.
 */
final class Costs {
    private static final int WARM_UP = 10;
    private static final int STEPS = 25;

    private final long[] shape;
    private final List<Runner> runners = new ArrayList<>();

    /**
     * What came of a rule.
     *
     * @param kept numbers of state for each parameter
     * @param asked gradients a step
     * @param time of a step, as a multiple of one rule's
     */
    record Cost(double kept, double asked, double time) {
        /** These, as a table's cells. */
        List<String> cells() {
            return List.of(Words.figure(kept), Words.figure(asked), "%.1f".formatted(time));
        }
    }

    /**
     * A rule at work.
     *
     * @param times of its steps, in nanoseconds
     */
    private record Runner(String rule, Descent descent, Gradient gradient, double[] times) {
        void step(int round) {
            long begun = System.nanoTime();
            descent.step(gradient);
            times[Math.max(round, 0)] = System.nanoTime() - begun;
        }

        double kept(long parameters) {
            return descent.memory().arrays().values().stream()
                    .mapToDouble(array -> (double) array.length() / parameters)
                    .sum();
        }

        double asked() {
            return (double) descent.gradients() / descent.steps();
        }

        double timesAsLongAs(Runner other) {
            double[] ratios = IntStream.range(0, STEPS)
                    .mapToDouble(round -> times[round] / other.times[round])
                    .sorted()
                    .toArray();
            return ratios[STEPS / 2];
        }
    }

    /** @param shape of the array */
    Costs(long... shape) {
        this.shape = shape;
    }

    /** One more rule. */
    Costs and(String name, Optimizer rule) {
        INDArray theta = Nd4j.rand(DataType.FLOAT, shape);
        INDArray slopes = Nd4j.rand(DataType.FLOAT, shape).subi(0.5);
        INDArray scratch = slopes.ulike();
        runners.add(new Runner(name, Descent.start(rule, theta), point -> scratch.assign(slopes), new double[STEPS]));
        return this;
    }

    /** Lets them step. @return by rule, in their order; the time of {@code unit}'s step is 1 */
    Map<String, Cost> measured(String unit) {
        for (int round = -WARM_UP; round < STEPS; round++) {
            for (Runner runner : runners) {
                runner.step(round);
            }
        }
        Runner one = runners.stream()
                .filter(runner -> runner.rule().equals(unit))
                .findFirst()
                .orElseThrow();
        long parameters = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        Map<String, Cost> costs = new LinkedHashMap<>();
        runners.forEach(runner ->
                costs.put(runner.rule(), new Cost(runner.kept(parameters), runner.asked(), runner.timesAsLongAs(one))));
        return costs;
    }

    /** The time of the first rule's step is 1. */
    Table table() {
        String first = runners.get(0).rule();
        return Table.titled("What a step keeps and costs, on %s parameters".formatted(dimensions()))
                .lane("rule")
                .numbers(headings(first))
                .rows(
                        measured(first).entrySet(),
                        each -> Stream.concat(Stream.of(each.getKey()), each.getValue().cells().stream())
                                .toList());
    }

    /** Of a {@link Cost}'s cells. */
    static String[] headings(String unit) {
        return new String[] {"numbers kept per parameter", "gradients a step", "time of a step, " + unit + " = 1"};
    }

    private String dimensions() {
        return String.join(
                " × ", Arrays.stream(shape).mapToObj("%,d"::formatted).toList());
    }
}
