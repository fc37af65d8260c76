package descent.function;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The way from flat arrays to plain numbers and back, and what numbers a function takes. */
final class Coordinates {
    private Coordinates() {}

    /** The numbers in {@code theta}. */
    static double[] of(AnalyticFunction function, INDArray theta) {
        return checked(function, theta.toDoubleVector());
    }

    /** An array of {@code values}, shaped and typed like {@code theta}. */
    static INDArray like(INDArray theta, double[] values) {
        return Nd4j.createFromArray(values).castTo(theta.dataType()).reshape(theta.shape());
    }

    static double[] checked(AnalyticFunction function, double[] x) {
        if (x.length != function.dimension()) {
            throw new IllegalArgumentException("%s takes %d %s, not %d"
                    .formatted(
                            function.about().name(),
                            function.dimension(),
                            function.dimension() == 1 ? "number" : "numbers",
                            x.length));
        }
        return x;
    }

    static void atLeast(int least, String name, int dimension) {
        if (dimension < least) {
            throw new IllegalArgumentException(
                    "the dimension of %s (%d) must be at least %d".formatted(name, dimension, least));
        }
    }

    /** So many numbers: these, over and over. */
    static double[] repeated(int dimension, double... values) {
        return IntStream.range(0, dimension)
                .mapToDouble(i -> values[i % values.length])
                .toArray();
    }

    /** A number as a formula has it: without a point where it is whole. */
    static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
