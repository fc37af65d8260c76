package descent.data;

import descent.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Moves and scales inputs: x becomes (x − mean) / deviation.
 *
 * @param mean what becomes 0
 * @param deviation what becomes 1 above it, above 0
 */
public record Normalisation(double mean, double deviation) {
    /** MNIST's own mean and standard deviation over all training pixels in [0, 1], as customarily rounded. */
    public static final Normalisation MNIST = new Normalisation(0.1307, 0.3081);

    public Normalisation {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean (%s) must be finite".formatted(mean));
        }
        Require.positive("deviation", deviation);
    }

    /** The same data with normalised inputs, train, validation and test alike; the given data stays as it is. */
    public Data apply(Data data) {
        return new Data(
                data.name(),
                apply(data.train()),
                data.validation().map(this::apply),
                apply(data.test()),
                data.sha256());
    }

    private Samples apply(Samples samples) {
        INDArray inputs = samples.inputs().sub(mean).divi(deviation);
        return new Samples(inputs, samples.targets());
    }
}
