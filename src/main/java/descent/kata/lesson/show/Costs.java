package descent.kata.lesson.show;

import descent.Descent;
import descent.Gradient;
import descent.Optimizer;
import descent.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What rules keep and what their steps cost, on one array of FLOAT, with gradients that cost next to nothing. Times are
 * told in units of the first rule's.
 */
final class Costs {
    private static final int WARM_UP = 10;
    private static final int STEPS = 25;

    private final long[] shape;
    private final List<Cost> costs = new ArrayList<>();

    /**
     * What was measured of a rule.
     *
     * @param kept numbers of state for each parameter
     * @param asked gradients in each step
     * @param time of a step, in nanoseconds
     */
    private record Cost(String rule, double kept, double asked, double time) {}

    /** @param shape of the array */
    Costs(long... shape) {
        this.shape = shape;
    }

    /** Measures one more rule. */
    Costs and(String name, Optimizer rule) {
        INDArray theta = Nd4j.rand(DataType.FLOAT, shape);
        INDArray slopes = Nd4j.rand(DataType.FLOAT, shape).subi(0.5);
        INDArray scratch = slopes.ulike();
        Gradient gradient = point -> scratch.assign(slopes);
        Descent descent = Descent.start(rule, theta);
        long[] times = new long[STEPS];
        for (int step = -WARM_UP; step < STEPS; step++) {
            long begun = System.nanoTime();
            descent.step(gradient);
            times[Math.max(step, 0)] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        double kept = descent.memory().arrays().values().stream()
                .mapToDouble(array -> (double) array.length() / theta.length())
                .sum();
        costs.add(new Cost(name, kept, (double) descent.gradients() / descent.steps(), times[STEPS / 2]));
        return this;
    }

    Table table() {
        Table table = Table.of(
                "What a step keeps and costs, on %s parameters".formatted(dimensions()),
                List.of(
                        Table.Column.lane("rule"),
                        Table.Column.number("numbers kept per parameter"),
                        Table.Column.number("gradients a step"),
                        Table.Column.number("time of a step, " + costs.get(0).rule() + " = 1")));
        for (Cost cost : costs) {
            table = table.row(List.of(
                    cost.rule(), Words.figure(cost.kept()), Words.figure(cost.asked()), "%.1f".formatted(time(cost))));
        }
        return table;
    }

    private double time(Cost cost) {
        return cost.time() / costs.get(0).time();
    }

    private String dimensions() {
        return String.join(
                " × ", Arrays.stream(shape).mapToObj("%,d"::formatted).toList());
    }
}
