package descent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.NamedArrays;
import descent.data.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Forward results against loops of our own, gradients against central differences, both in DOUBLE. */
class ImageLayersTest {
    private static final int ROWS = 3;
    private static final int HEIGHT = 6;
    private static final int WIDTH = 5;
    private static final int CHANNELS = 2;
    private static final int CLASSES = 3;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    /**
     * Every layer, where it stands first and where others stand before it. A first convolution of few channels works by
     * line, one of many (5·2 by 5·100 numbers of a line are more than 2¹²) by pixel.
     */
    static List<Model> models() {
        Loss entropy = new SoftmaxCrossEntropy();
        Layer same = new Conv2d(CHANNELS, 3, 3, 1);
        return List.of(
                model(entropy, same, new Relu(), new AvgPool2d(2), new Conv2d(3, 3, 2, 1), new MaxPool2d(2), rows(6)),
                model(entropy, new Conv2d(CHANNELS, 100, 3, 1), new MaxPool2d(3), rows(200)),
                model(entropy, same, new BatchNorm2d(3), new Relu(), new MaxPool2d(2), rows(18)),
                model(entropy, new Conv2d(CHANNELS, 3, 2, 0), new Conv2d(3, 3, 3, 1), new AvgPool2d(2), rows(12)),
                model(entropy, new BatchNorm2d(CHANNELS), new Conv2d(CHANNELS, 3, 5, 2), new BatchNorm2d(3), rows(90)),
                model(entropy, new Conv2d(CHANNELS, 3, 11, 5), rows(90)),
                model(entropy, same, new Tanh(), new BatchNorm2d(3), new Relu(), new BatchNorm2d(3), rows(90)),
                model(entropy, new BatchNorm2d(CHANNELS), new ChannelsLast(), new Tanh(), rows(60)),
                model(entropy, rows(60, 12), new Unflatten(2, 3, 2), new Conv2d(CHANNELS, 3, 3, 1), rows(18)),
                model(entropy, rows(60), new Softmax()),
                model(new MeanSquaredError(), rows(60), new Softmax()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theShapesThatRulesSeeCoverThetaExactly(Model model) {
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(1));
        List<INDArray> parts = new NamedArrays(theta, model.shapes()).parts(theta);
        assertThat(parts.stream().mapToLong(INDArray::length).sum()).isEqualTo(model.size());
        assertThat(parts).allMatch(part -> part.rank() == 1 || part.rank() == 2);
    }

    @Test
    void rulesSeeWeightsAndKernelsAsMatricesAndEverythingElseAsVectors() {
        Model model = new Model(
                List.of(new Conv2d(2, 3, 5, 2), new BatchNorm2d(3), new Flatten(), new Linear(90, 4)),
                new SoftmaxCrossEntropy(),
                Initialiser.uniform());
        assertThat(model.shapes())
                .containsExactly(
                        new long[] {5 * 5 * 2, 3},
                        new long[] {3},
                        new long[] {3},
                        new long[] {3},
                        new long[] {90, 4},
                        new long[] {4});
    }

    /** Central differences with step h err by h²/6 · J''' plus rounding ε/h: about 1e-10 each for h = 1e-5. */
    @ParameterizedTest
    @MethodSource("models")
    void theirGradientIsThatOfCentralDifferences(Model model) {
        Network network = model.build(DataType.DOUBLE);
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(1));
        network.batch(samples(), 0, 1, 2);
        double[] gradient = network.at(theta).toDoubleVector();
        double h = 1e-5;
        for (int i = 0; i < model.size(); i++) {
            double up = network.value(moved(theta, i, h));
            double down = network.value(moved(theta, i, -h));
            double difference = (up - down) / (2 * h);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-6 * Math.max(1e-3, Math.abs(difference))));
        }
    }

    /** FLOAT runs through other kernels than DOUBLE. Sums of some 1,000 terms of order 1, rounded to 6e-8 of themselves. */
    @ParameterizedTest
    @MethodSource("models")
    void theirGradientIsTheSameInFloat(Model model) {
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(1));
        Network doubles = model.build(DataType.DOUBLE);
        doubles.batch(samples(), 0, 1, 2);
        Network floats = model.build(DataType.FLOAT);
        floats.batch(floats(samples()), 0, 1, 2);
        assertThat(floats.at(theta.castTo(DataType.FLOAT)).toDoubleVector())
                .containsExactly(doubles.at(theta).toDoubleVector(), within(1_000 * 6e-8));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "3, 0", "2, 1", "5, 2", "1, 0", "1, 2"})
    void aConvolutionIsASumOverItsWindow(int kernel, int padding) {
        Conv2d layer = new Conv2d(CHANNELS, 3, kernel, padding);
        INDArray x = samples().inputs();
        INDArray weight = random(kernel, kernel, CHANNELS, 3);
        INDArray bias = random(3);
        INDArray theta = Nd4j.concat(0, weight.ravel(), bias);
        INDArray y = predict(layer, theta, x);
        assertThat(y.shape())
                .containsExactly(ROWS, HEIGHT + 2 * padding - kernel + 1, WIDTH + 2 * padding - kernel + 1, 3);
        forEach(y, at -> {
            double sum = bias.getDouble(at[3]);
            for (int u = 0; u < kernel; u++) {
                for (int v = 0; v < kernel; v++) {
                    sum += at(x, weight, new int[] {at[0], at[1] + u - padding, at[2] + v - padding}, u, v, at[3]);
                }
            }
            assertThat(y.getDouble(at)).isCloseTo(sum, within(1e-13));
        });
    }

    private static double at(INDArray x, INDArray weight, int[] pixel, int u, int v, int output) {
        boolean inside = pixel[1] >= 0 && pixel[1] < HEIGHT && pixel[2] >= 0 && pixel[2] < WIDTH;
        return !inside
                ? 0
                : IntStream.range(0, CHANNELS)
                        .mapToDouble(
                                c -> x.getDouble(pixel[0], pixel[1], pixel[2], c) * weight.getDouble(u, v, c, output))
                        .sum();
    }

    /** The image is 6 by 5, so that a line or a column at its edge fills no window of 2 or of 4. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void poolingTakesTheMeanOrTheLargestOfEachWindow(int size) {
        INDArray x = samples().inputs();
        INDArray mean = predict(new AvgPool2d(size), Nd4j.zeros(DataType.DOUBLE, 0), x);
        INDArray largest = predict(new MaxPool2d(size), Nd4j.zeros(DataType.DOUBLE, 0), x);
        assertThat(mean.shape()).containsExactly(ROWS, HEIGHT / size, WIDTH / size, CHANNELS);
        assertThat(largest.shape()).containsExactly(mean.shape());
        forEach(mean, at -> {
            double[] window = IntStream.range(0, size * size)
                    .mapToDouble(i -> x.getDouble(at[0], at[1] * size + i / size, at[2] * size + i % size, at[3]))
                    .toArray();
            assertThat(mean.getDouble(at))
                    .isCloseTo(Arrays.stream(window).average().orElseThrow(), within(1e-14));
            assertThat(largest.getDouble(at))
                    .isEqualTo(Arrays.stream(window).max().orElseThrow());
        });
    }

    @Test
    void rowsBecomeImagesAndImagesRowsInTheirOwnOrder() {
        INDArray x = samples().inputs();
        INDArray rows = predict(new Flatten(), Nd4j.zeros(DataType.DOUBLE, 0), x);
        assertThat(rows.shape()).containsExactly(ROWS, HEIGHT * WIDTH * CHANNELS);
        INDArray images = predict(new Unflatten(HEIGHT, WIDTH, CHANNELS), Nd4j.zeros(DataType.DOUBLE, 0), rows);
        forEach(images, at -> {
            assertThat(images.getDouble(at)).isEqualTo(x.getDouble(at));
            assertThat(rows.getDouble(at[0], (at[1] * WIDTH + at[2]) * CHANNELS + at[3]))
                    .isEqualTo(x.getDouble(at));
        });
    }

    @Test
    void channelsGoBehindThePixels() {
        INDArray x = random(ROWS, CHANNELS, HEIGHT, WIDTH);
        INDArray y = predict(new ChannelsLast(), Nd4j.zeros(DataType.DOUBLE, 0), x);
        assertThat(y.shape()).containsExactly(ROWS, HEIGHT, WIDTH, CHANNELS);
        forEach(y, at -> assertThat(y.getDouble(at)).isEqualTo(x.getDouble(at[0], at[3], at[1], at[2])));
    }

    /** Scores 0, 1, 2 have the softmax 1, e, e² over their sum. */
    @Test
    void aSoftmaxMakesProbabilities() {
        INDArray scores = Nd4j.createFromArray(new double[][] {{0, 1, 2}});
        double sum = 1 + Math.E + Math.E * Math.E;
        assertThat(predict(new Softmax(), Nd4j.zeros(DataType.DOUBLE, 0), scores)
                        .toDoubleVector())
                .containsExactly(new double[] {1 / sum, Math.E / sum, Math.E * Math.E / sum}, within(1e-15));
    }

    /** Images of 28×28×4 numbers are judged 250 at once. */
    @Test
    void aLargeImageIsJudgedTheSameInWhicheverPartItStands() {
        INDArray x = random(251, 28, 28, 4);
        Model model = model(new MeanSquaredError(), new AvgPool2d(14), rows(16, 1));
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(3));
        Network network = model.build(DataType.DOUBLE);
        INDArray all = network.predict(theta, x);
        assertThat(all.shape()).containsExactly(251, 1);
        for (int row : new int[] {0, 249, 250}) {
            INDArray alone = network.predict(theta, x.get(NDArrayIndex.interval(row, row + 1)));
            assertThat(all.getDouble(row, 0)).isCloseTo(alone.getDouble(0), within(1e-14));
        }
    }

    /** Layers that could work in place must not spoil what others, or the next replay, still read. */
    @Test
    void askingTwiceGivesTheSameWhateverStandsFirst() {
        for (Layer first : List.of(new Tanh(), new Relu(), new BatchNorm2d(CHANNELS))) {
            Model model = model(new SoftmaxCrossEntropy(), first, new BatchNorm2d(CHANNELS), new Tanh(), rows(60));
            INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(4));
            Network network = model.build(DataType.DOUBLE);
            network.batch(samples(), 0, 1, 2);
            double[] once = network.at(theta).toDoubleVector();
            assertThat(network.at(theta).toDoubleVector()).containsExactly(once);
        }
    }

    @Test
    void saysWhatShapeItTakes() {
        Network network =
                model(new MeanSquaredError(), new Conv2d(3, 4, 3, 1), rows(1)).build(DataType.DOUBLE);
        assertThatThrownBy(() -> network.batch(samples(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "conv2d1 takes images of shape [n, height, width, 3] and was given [1, 6, 5, 2]: put ChannelsLast or Unflatten before it");
    }

    @Test
    void saysWhenAnImageIsSmallerThanAWindow() {
        Network network =
                model(new MeanSquaredError(), new AvgPool2d(6), rows(1)).build(DataType.DOUBLE);
        assertThatThrownBy(() -> network.batch(samples(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "avgpool2d0 takes images of shape [n, height, width, channels], at least 6 by 6 pixels, and was given [1, 6, 5, 2]");
    }

    /** A linear layer to so many classes, over images laid out as rows. */
    private static List<Layer> rows(int inputs) {
        return rows(inputs, CLASSES);
    }

    private static List<Layer> rows(int inputs, int outputs) {
        return List.of(new Flatten(), new Linear(inputs, outputs));
    }

    private static Model model(Loss loss, Object... layers) {
        List<Layer> all = Arrays.stream(layers)
                .flatMap(some -> some instanceof Layer layer
                        ? Stream.of(layer)
                        : ((List<?>) some).stream().map(Layer.class::cast))
                .toList();
        return new Model(all, loss, Initialiser.uniform());
    }

    private static INDArray moved(INDArray theta, int index, double by) {
        INDArray moved = theta.dup();
        return moved.putScalar(index, moved.getDouble(index) + by);
    }

    private static INDArray random(long... shape) {
        SplittableRandom random = new SplittableRandom(Arrays.hashCode(shape));
        double[] values = random.doubles(Arrays.stream(shape).reduce(1, (a, b) -> a * b), -1, 1)
                .toArray();
        return Nd4j.createFromArray(values).reshape(shape);
    }

    private static Samples samples() {
        INDArray targets = Nd4j.eye(CLASSES).castTo(DataType.DOUBLE);
        return new Samples(random(ROWS, HEIGHT, WIDTH, CHANNELS), targets);
    }

    private static Samples floats(Samples samples) {
        return new Samples(
                samples.inputs().castTo(DataType.FLOAT), samples.targets().castTo(DataType.FLOAT));
    }

    private static INDArray predict(Layer layer, INDArray theta, INDArray x) {
        return new Model(List.of(layer), new MeanSquaredError(), Initialiser.uniform())
                .build(DataType.DOUBLE)
                .predict(theta, x);
    }

    private static void forEach(INDArray array, Consumer<int[]> use) {
        long[] shape = array.shape();
        for (int i = 0; i < array.length(); i++) {
            int[] at = new int[4];
            int rest = i;
            for (int axis = 3; axis >= 0; axis--) {
                at[axis] = (int) (rest % shape[axis]);
                rest /= (int) shape[axis];
            }
            use.accept(at);
        }
    }
}
