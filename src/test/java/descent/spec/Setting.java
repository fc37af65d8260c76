package descent.spec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A hyperparameter and the values that a spec tries: first the plainest, to which failing cases shrink, then one that
 * has nothing special about it, and among the others the ends of its range.
 *
 * @param name of the record's component
 * @param labels what stands for each value where a number says nothing; otherwise empty
 */
record Setting(String name, String symbol, List<Double> values, List<String> labels) {
    static final Setting LEARNING_RATE = of("learningRate", "η", 0.1, 0.5, 1, 0.01, 0.003);
    static final Setting EPSILON = of("epsilon", "ε", 1e-8, 0.25, 1, 0.001, 0);

    static Setting of(String name, String symbol, double... values) {
        return new Setting(name, symbol, Arrays.stream(values).boxed().toList(), List.of());
    }

    /** A choice among things that have a name; its values are their indices. */
    static Setting choice(String name, String symbol, List<String> labels) {
        return new Setting(
                name,
                symbol,
                IntStream.range(0, labels.size()).mapToObj(i -> (double) i).toList(),
                labels);
    }

    Arbitrary<Double> arbitrary() {
        return Arbitraries.of(values);
    }

    String shown(double value) {
        return symbol + " = " + (labels.isEmpty() ? Numbers.shown(value) : labels.get((int) value));
    }
}
