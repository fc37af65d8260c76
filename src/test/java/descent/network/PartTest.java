package descent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.data.Samples;
import descent.device.SpareCores;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Batches of images that are large enough to be cut. */
class PartTest {
    private static final int IMAGES = 33;
    private static final Model MODEL = new Model(
            List.of(
                    new ChannelsLast(),
                    new Conv2d(3, 16, 3, 1),
                    new BatchNorm2d(16),
                    new Relu(),
                    new Conv2d(16, 16, 3, 1),
                    new BatchNorm2d(16),
                    new Tanh(),
                    new AvgPool2d(2),
                    new MaxPool2d(4),
                    new Flatten(),
                    new Linear(256, 10)),
            new SoftmaxCrossEntropy(),
            Initialiser.uniform());

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    private static Samples samples() {
        INDArray inputs = Nd4j.rand(DataType.DOUBLE, IMAGES, 3, 32, 32);
        INDArray targets = Nd4j.zeros(DataType.DOUBLE, IMAGES, 10);
        IntStream.range(0, IMAGES).forEach(i -> targets.putScalar(i, i % 10, 1));
        return new Samples(inputs, targets);
    }

    private static Network network(Samples samples) {
        Network network = MODEL.build(DataType.DOUBLE);
        network.batch(samples, IntStream.range(0, IMAGES).toArray());
        return network;
    }

    private static INDArray theta() {
        return MODEL.initial(DataType.DOUBLE, new SplittableRandom(1));
    }

    @Test
    void aBatchThatIsCutHasTheSlopesThatItsValueShows() {
        assertThat(Part.cut(Nd4j.zeros(DataType.DOUBLE, IMAGES, 32, 32, 16))).hasSize(2);
        Network network = network(samples());
        INDArray theta = theta();
        INDArray direction = Nd4j.randn(theta.shape()).castTo(DataType.DOUBLE);
        double h = 1e-8;
        double ahead = network.value(theta.add(direction.mul(h)));
        double behind = network.value(theta.sub(direction.mul(h)));
        double slope = (ahead - behind) / (2 * h);
        double computed = network.at(theta).mul(direction).sumNumber().doubleValue();
        // Central differences are wrong by what turns at a kink within h, and by 1e-15 / h of rounding.
        assertThat(computed).isCloseTo(slope, within(1e-4 * Math.max(1, Math.abs(slope))));
    }

    @Test
    void theBitsAreTheSameWhetherOrNotSomebodyHelps() {
        Samples samples = samples();
        INDArray theta = theta();
        INDArray helped = network(samples).at(theta).dup();
        int lanes = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, lanes).forEach(i -> SpareCores.laneBegins());
        try {
            assertThat(network(samples).at(theta).toDoubleVector()).isEqualTo(helped.toDoubleVector());
        } finally {
            IntStream.range(0, lanes).forEach(i -> SpareCores.laneEnds());
        }
    }

    @Test
    void theRowsOfAPartAreTheBatchsOwn() {
        INDArray batch =
                Nd4j.createFromArray(0.0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).reshape(3, 2, 2);
        INDArray rows = new Part(1, 1, 3).of(batch);
        assertThat(rows.shape()).containsExactly(2, 2, 2);
        assertThat(rows.dup().reshape(8).toDoubleVector()).containsExactly(4, 5, 6, 7, 8, 9, 10, 11);
        rows.assign(7);
        assertThat(batch.getDouble(1, 0, 0)).isEqualTo(7);
        assertThat(batch.getDouble(0, 1, 1)).isEqualTo(3);
        INDArray flat = rows.reshape('c', 2, 4);
        flat.assign(8);
        assertThat(batch.getDouble(2, 1, 1)).isEqualTo(8);
    }
}
