package descent.kata.lesson.show;

import descent.Descent;
import descent.Gradient;
import descent.Optimizer;
import descent.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What rules keep and what their steps cost, on one array of FLOAT, with gradients that cost next to nothing. They step in
 * turn, and a time is the median of what one step takes of the first rule's step beside it: what else the machine does then
 * falls on both.
 */
final class Costs {
    private static final int WARM_UP = 10;
    private static final int STEPS = 25;

    private final long[] shape;
    private final List<Runner> runners = new ArrayList<>();

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

        /** Numbers of state for each parameter. */
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

    Table table() {
        for (int round = -WARM_UP; round < STEPS; round++) {
            for (Runner runner : runners) {
                runner.step(round);
            }
        }
        Runner first = runners.get(0);
        long parameters = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return Table.titled("What a step keeps and costs, on %s parameters".formatted(dimensions()))
                .lane("rule")
                .numbers("numbers kept per parameter", "gradients a step", "time of a step, " + first.rule() + " = 1")
                .rows(
                        runners,
                        runner -> List.of(
                                runner.rule(),
                                Words.figure(runner.kept(parameters)),
                                Words.figure(runner.asked()),
                                "%.1f".formatted(runner.timesAsLongAs(first))));
    }

    private String dimensions() {
        return String.join(
                " × ", Arrays.stream(shape).mapToObj("%,d"::formatted).toList());
    }
}
