package descent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.data.Samples;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class BatchNorm2dTest {
    private static final Model MODEL =
            new Model(List.of(new BatchNorm2d(2), new Flatten()), new MeanSquaredError(), Initialiser.uniform());
    private static final INDArray THETA = initial();

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void startsAsTheIdentityButForItsOwnNormalisation() {
        assertThat(THETA.toDoubleVector()).containsExactly(1, 1, 0, 0);
        Network network = MODEL.build(DataType.DOUBLE);
        // Before any training the running mean is 0 and the running variance 1: x / √(1 + 1e-5).
        INDArray x = images().inputs();
        assertThat(network.predict(THETA, x).toDoubleMatrix()[1])
                .containsExactly(x.reshape(4, 4).divi(Math.sqrt(1 + 1e-5)).toDoubleMatrix()[1], within(1e-14));
    }

    @Test
    void namesWhatItGathersAfterItsLayer() {
        assertThat(MODEL.build(DataType.DOUBLE).buffers())
                .containsOnlyKeys("batchnorm2d1.runningMean", "batchnorm2d1.runningVariance");
    }

    /**
     * Two batches of two images: channel 0 holds 0 … 3 and 4 … 7, means 1.5 and 5.5, both of the unbiased variance 5/3;
     * channel 1 ten times that. What was gathered before has no part in it.
     */
    @Test
    void gathersAgainTheMeansOverBatches() {
        Network network = MODEL.build(DataType.DOUBLE);
        network.batch(images(), 0, 1, 2, 3);
        network.at(THETA);
        network.gatherAgain(THETA, images(), 2);
        assertGathered(network, new double[] {3.5, 35}, new double[] {5.0 / 3, 500.0 / 3});
    }

    /**
     * Channel 0 holds 0 … 7, mean 3.5 and unbiased variance 6; channel 1 holds 0, 10 … 70: 35 and 600. The running ones go
     * a tenth of the way from 0 and from 1: 0.35 and 3.5; 0.9 + 0.6 and 0.9 + 60.
     */
    @Test
    void gathersABatchOnceHoweverOftenItsGradientIsAskedFor() {
        Network network = MODEL.build(DataType.DOUBLE);
        network.batch(images(), 0, 1, 2, 3);
        network.at(THETA);
        network.at(THETA.add(1));
        network.value(THETA);
        network.score(THETA, images());
        assertGathered(network, new double[] {0.35, 3.5}, new double[] {1.5, 60.9});
        network.batch(images(), 0, 1, 2, 3);
        network.at(THETA);
        assertGathered(network, new double[] {0.665, 6.65}, new double[] {1.95, 114.81});
    }

    private static void assertGathered(Network network, double[] mean, double[] variance) {
        assertThat(network.buffers().get("batchnorm2d1.runningMean").toDoubleVector())
                .containsExactly(mean, within(1e-13));
        assertThat(network.buffers().get("batchnorm2d1.runningVariance").toDoubleVector())
                .containsExactly(variance, within(1e-12));
    }

    /** The running ones are no function of the batches put in, but of those learned from. */
    @Test
    void gathersNothingFromABatchThatIsNotLearnedFrom() {
        Network network = MODEL.build(DataType.DOUBLE);
        network.batch(images(), 0, 1, 2, 3);
        network.value(THETA);
        assertGathered(network, new double[] {0, 0}, new double[] {1, 1});
    }

    @Test
    void restoredStatisticsPredictTheSame() {
        Network trained = MODEL.build(DataType.DOUBLE);
        trained.batch(images(), 0, 1, 2, 3);
        trained.at(THETA);
        Network restored = MODEL.build(DataType.DOUBLE);
        restored.buffers()
                .forEach((name, array) -> array.assign(trained.buffers().get(name)));
        INDArray x = images().inputs();
        assertThat(restored.predict(THETA, x).toDoubleMatrix())
                .isDeepEqualTo(trained.predict(THETA, x).toDoubleMatrix());
    }

    /** Squared error against what loops of our own make of the images is 0 but for rounding. */
    @Test
    void normalisesByTheBatchInTrainingAndByWhatItGatheredInEvaluation() {
        INDArray theta = Nd4j.createFromArray(2.0, 3.0, 0.5, -1.0); // γ 2 and 3, β 0.5 and −1
        // Biased variances of 0 … 7 and 0, 10 … 70: 5.25 and 525.
        INDArray expected = expected(theta, new double[] {3.5, 35}, new double[] {5.25, 525});
        Network network = MODEL.build(DataType.DOUBLE);
        network.batch(new Samples(images().inputs(), expected), 0, 1, 2, 3);
        assertThat(network.value(theta)).isLessThan(1e-28);
        network.at(theta);
        INDArray judged = expected(theta, new double[] {0.35, 3.5}, new double[] {1.5, 60.9});
        assertThat(network.score(theta, new Samples(images().inputs(), judged)).loss())
                .isLessThan(1e-26);
    }

    private static INDArray expected(INDArray theta, double[] mean, double[] variance) {
        INDArray x = images().inputs();
        INDArray y = x.dup();
        for (int i = 0; i < x.length(); i++) {
            int channel = i % 2;
            double normalised = (x.ravel().getDouble(i) - mean[channel]) / Math.sqrt(variance[channel] + 1e-5);
            y.reshape(x.length()).putScalar(i, theta.getDouble(channel) * normalised + theta.getDouble(2 + channel));
        }
        return y.reshape(4, 4);
    }

    @Test
    void refusesABatchOfOnePixel() {
        Model model =
                new Model(List.of(new BatchNorm2d(4), new Flatten()), new MeanSquaredError(), Initialiser.uniform());
        Samples pixels = new Samples(images().inputs().reshape(4, 1, 1, 4), Nd4j.zeros(DataType.DOUBLE, 4, 4));
        assertThatThrownBy(() -> model.build(DataType.DOUBLE).batch(pixels, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a batch of one pixel has no variance to normalise by: use larger batches with BatchNorm2d");
    }

    private static INDArray initial() {
        return MODEL.initial(DataType.DOUBLE, new SplittableRandom(0));
    }

    /** Four images of 1×2 pixels in two channels. */
    private static Samples images() {
        double[] values = IntStream.range(0, 16)
                .mapToDouble(i -> i / 2 * (i % 2 == 0 ? 1 : 10))
                .toArray();
        return new Samples(Nd4j.createFromArray(values).reshape(4, 1, 2, 2), Nd4j.zeros(DataType.DOUBLE, 4, 4));
    }
}
