package descent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.Descent;
import descent.data.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NetworkTest {
    private static final int ROWS = 7;
    private static final int INPUTS = 5;
    private static final int OUTPUTS = 3;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    static List<Model> models() {
        Initialiser uniform = Initialiser.uniform();
        return List.of(
                Model.mlp(INPUTS, OUTPUTS),
                Model.mlp(INPUTS, 4, 6, OUTPUTS),
                new Model(Model.dense(new Tanh(), INPUTS, 4, 4, OUTPUTS), new SoftmaxCrossEntropy(), uniform),
                new Model(Model.dense(new Relu(), INPUTS, 4, OUTPUTS), new MeanSquaredError(), uniform),
                new Model(Model.dense(new Tanh(), INPUTS, 4, 4, OUTPUTS), new MeanSquaredError(), uniform));
    }

    /** Central differences with step h err by h²/6 · J''' plus rounding ε/h: about 1e-10 each for h = 1e-5. */
    @ParameterizedTest
    @MethodSource("models")
    void itsGradientIsThatOfCentralDifferences(Model model) {
        Network network = model.build(DataType.DOUBLE);
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(1));
        network.batch(samples(ROWS), IntStream.range(0, ROWS).toArray());
        double[] gradient = network.at(theta).toDoubleVector();
        double h = 1e-5;
        for (int i = 0; i < model.size(); i++) {
            double up = network.value(moved(theta, i, h));
            double down = network.value(moved(theta, i, -h));
            double difference = (up - down) / (2 * h);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-6 * Math.max(1e-3, Math.abs(difference))));
        }
    }

    @Test
    void aBatchIsMadeOfTheRowsItNames() {
        Model model = Model.mlp(INPUTS, 4, OUTPUTS);
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(2));
        Network network = model.build(DataType.DOUBLE);
        Samples samples = samples(ROWS);
        network.batch(samples, 4, 1);
        double[] both = network.at(theta).toDoubleVector();
        network.batch(samples, 4);
        double[] first = network.at(theta).toDoubleVector();
        network.batch(samples, 1);
        double[] second = network.at(theta).toDoubleVector();
        for (int i = 0; i < both.length; i++) {
            assertThat(both[i]).isCloseTo((first[i] + second[i]) / 2, within(1e-14));
        }
    }

    @Test
    void aBatchTooLargeForOnePassHasTheSameMeanGradient() {
        int rows = 4_500;
        Model model = Model.mlp(INPUTS, 4, OUTPUTS);
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(3));
        Network network = model.build(DataType.DOUBLE);
        Samples samples = samples(rows);
        network.batch(samples, IntStream.range(0, rows).toArray());
        double[] whole = network.at(theta).toDoubleVector();
        double[] mean = new double[whole.length];
        for (int from = 0; from < rows; from += 500) {
            network.batch(samples, IntStream.range(from, from + 500).toArray());
            double[] part = network.at(theta).toDoubleVector();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += part[i] * 500 / rows;
            }
        }
        assertThat(whole).containsExactly(mean, within(1e-14));
    }

    /** A batch of 256 makes products of 256·64·64 multiplications, a batch of 16 those of 16·64·64: on both sides of 2¹⁸. */
    @Test
    void largeProductsAgreeWithSmallOnes() {
        int rows = 256;
        Model model = new Model(Model.dense(new Tanh(), INPUTS, 64, 64, OUTPUTS), new MeanSquaredError(), kaiming());
        INDArray theta = model.initial(DataType.FLOAT, new SplittableRandom(7));
        Network network = model.build(DataType.FLOAT);
        Samples samples = floats(samples(rows));
        network.batch(samples, IntStream.range(0, rows).toArray());
        double[] whole = network.at(theta).toDoubleVector();
        double[] mean = new double[whole.length];
        for (int from = 0; from < rows; from += 16) {
            network.batch(samples, IntStream.range(from, from + 16).toArray());
            double[] part = network.at(theta).toDoubleVector();
            Arrays.setAll(mean, i -> mean[i] + part[i] * 16 / rows);
        }
        // The sums have 256 terms of order 1 or less, each rounded to 6e-8 of itself.
        assertThat(whole).containsExactly(mean, within(256 * 6e-8));
    }

    /** A step's temporaries are gone when it ends; what the network lays down at its first gradient must stay. */
    @Test
    void whatIsLaidDownDuringAStepOutlivesIt() {
        int rows = 4_500;
        Model model = Model.mlp(INPUTS, 4, OUTPUTS);
        Samples samples = samples(rows);
        int[] all = IntStream.range(0, rows).toArray();
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(3));
        INDArray expected = theta.dup();
        Network network = model.build(DataType.DOUBLE);
        Descent descent = Descent.start(
                (moved, memory) ->
                        (gradient, t) -> moved.subi(gradient.at(moved).mul(0.1)),
                theta);
        Network outside = model.build(DataType.DOUBLE);
        for (int step = 0; step < 5; step++) {
            network.batch(samples, all);
            descent.step(network);
            outside.batch(samples, all);
            expected.subi(outside.at(expected).mul(0.1));
        }
        assertThat(theta.toDoubleVector()).containsExactly(expected.toDoubleVector());
    }

    @Test
    void leavesThePointAlone() {
        Model model = Model.mlp(INPUTS, 4, OUTPUTS);
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(4));
        double[] before = theta.toDoubleVector();
        Network network = model.build(DataType.DOUBLE);
        network.batch(samples(ROWS), 0, 1, 2);
        network.at(theta).muli(100);
        network.score(theta, samples(ROWS));
        assertThat(theta.toDoubleVector()).containsExactly(before);
    }

    /** For squared error of one output, the loss of a single sample is (z − y)², so that z − y is known up to its sign. */
    @Test
    void predictsWhatTheLossIsMeasuredOn() {
        Model model = new Model(Model.dense(new Tanh(), INPUTS, 4, 1), new MeanSquaredError(), kaiming());
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(8));
        INDArray inputs = samples(1_005).inputs();
        Samples zeros = new Samples(inputs, Nd4j.zeros(DataType.DOUBLE, 1_005, 1));
        Network network = model.build(DataType.DOUBLE);
        INDArray predicted = network.predict(theta, inputs);
        assertThat(predicted.shape()).containsExactly(1_005, 1);
        for (int row : new int[] {0, 999, 1_000, 1_004}) {
            network.batch(zeros, row);
            assertThat(predicted.getDouble(row, 0) * predicted.getDouble(row, 0))
                    .isCloseTo(network.value(theta), within(1e-14));
        }
    }

    @Test
    void evaluatingLeavesTheBatchAsItWas() {
        Model model = Model.mlp(INPUTS, 4, OUTPUTS);
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(9));
        Network network = model.build(DataType.DOUBLE);
        network.batch(samples(ROWS), 0, 1, 2);
        double[] before = network.at(theta).toDoubleVector();
        double loss = network.batchLoss();
        network.predict(theta.mul(2), samples(3).inputs());
        network.score(theta.mul(2), samples(3));
        assertThat(network.batchLoss()).isEqualTo(loss);
        assertThat(network.at(theta).toDoubleVector()).containsExactly(before);
    }

    @Test
    void refusesTargetsOfAnotherWidth() {
        Model model = Model.mlp(INPUTS, OUTPUTS + 1);
        Network network = model.build(DataType.DOUBLE);
        assertThatThrownBy(() -> network.batch(samples(ROWS), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the network puts out 4 numbers for a sample, but its target has 3");
    }

    /** Scores that differ by 1,000 make the softmax of the smaller one 0 in any precision; its loss is still 1,000. */
    @Test
    void theCrossEntropyOfAHopelessScoreIsFinite() {
        INDArray scores = Nd4j.createFromArray(new float[][] {{1000, 0}});
        INDArray target = Nd4j.createFromArray(new float[][] {{0, 1}});
        Model model = new Model(List.of(new Flatten()), new SoftmaxCrossEntropy(), kaiming());
        Network network = model.build(DataType.FLOAT);
        Network.Score score = network.score(Nd4j.zeros(DataType.FLOAT, 0), new Samples(scores, target));
        assertThat(score.loss()).isEqualTo(1000);
    }

    @Test
    void describesEveryParameter() {
        Model model = Model.mlp(784, 100, 10);
        INDArray theta = model.initial(DataType.FLOAT, new SplittableRandom(5));
        Description description = model.build(DataType.FLOAT).describe(theta);
        assertThat(description.total()).isEqualTo(79_510).isEqualTo(model.size());
        assertThat(description.entries())
                .extracting(Description.Entry::name)
                .containsExactly("linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias");
        assertThat(description.entries().get(0).shape()).containsExactly(784L, 100L);
        assertThat(description.entries().get(0).first().get(0)).isEqualTo(theta.getDouble(0));
    }

    @Test
    void theRegressionNetworkHas4353Parameters() {
        assertThat(new Model(Model.dense(new Tanh(), 1, 64, 64, 1), new MeanSquaredError(), kaiming()).size())
                .isEqualTo(4_353);
    }

    /** U(−1/√784, 1/√784) for the first layer; the mean of 78,400 draws has deviation 1/√(3 · 784 · 78,400). */
    @Test
    void uniformInitialisationStaysInItsBounds() {
        INDArray theta = Model.mlp(784, 100, 10).initial(DataType.DOUBLE, new SplittableRandom(6));
        double[] weights = Arrays.copyOf(theta.toDoubleVector(), 78_400);
        assertThat(Arrays.stream(weights).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(1.0 / 28);
        assertThat(Arrays.stream(weights).average().orElseThrow())
                .isCloseTo(0, within(6 / Math.sqrt(3.0 * 784 * 78_400)));
    }

    /** The mean square of U(−b, b) is b²/3, here 2/784 for b = √(6/784); that of 78,400 draws deviates by its 1/300. */
    @Test
    void kaimingUniformStaysInItsBoundsAndHasNoBias() {
        double[] theta = initial(Initialiser.kaimingUniform());
        double[] weights = Arrays.copyOf(theta, 78_400);
        assertThat(Arrays.stream(weights).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(Math.sqrt(6.0 / 784));
        assertThat(Arrays.stream(weights).map(w -> w * w).average().orElseThrow())
                .isCloseTo(2.0 / 784, within(2.0 / 784 * 6 / 300));
        assertThat(Arrays.copyOfRange(theta, 78_400, 78_500)).containsOnly(0);
    }

    /** Mean squares of N(0, v) draws have the deviation v √(2/78,400) = v/198. */
    @Test
    void normalWeightsHaveTheirVarianceAndNoBias() {
        double[] kaiming = initial(Initialiser.kaimingNormal());
        assertThat(Arrays.stream(kaiming, 0, 78_400).map(w -> w * w).average().orElseThrow())
                .isCloseTo(2.0 / 784, within(2.0 / 784 * 6 / 198));
        double[] standard = initial(Initialiser.standardNormal());
        assertThat(Arrays.stream(standard, 0, 78_400).map(w -> w * w).average().orElseThrow())
                .isCloseTo(1, within(6.0 / 198));
        assertThat(Arrays.copyOfRange(standard, 78_400, 78_500)).containsOnly(0);
    }

    /** The layer that is told otherwise is still called what it is. */
    @Test
    void aLayerMayStartFromAnInitialiserOfItsOwn() {
        Model model = new Model(
                List.of(new Linear(2, 3), new Linear(3, 1).startingFrom(Initialiser.constant(7))),
                new MeanSquaredError(),
                Initialiser.constant(5));
        INDArray theta = model.initial(DataType.DOUBLE, new SplittableRandom(1));
        assertThat(theta.toDoubleVector()).containsExactly(5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 7, 7, 7);
        assertThat(model.build(DataType.DOUBLE).describe(theta).entries())
                .extracting(Description.Entry::name)
                .contains("linear2.weight");
    }

    @Test
    void aDescriptionPrintsItselfReadably() {
        Model model = Model.mlp(784, 100, 10);
        INDArray theta = model.initial(DataType.FLOAT, new SplittableRandom(1));
        assertThat(model.build(DataType.FLOAT).describe(theta).toString().lines())
                .containsExactly(
                        "linear1.weight [784, 100], 78,400 parameters",
                        "linear1.bias [100], 100 parameters",
                        "linear2.weight [100, 10], 1,000 parameters",
                        "linear2.bias [10], 10 parameters",
                        "79,510 parameters in all");
    }

    private static double[] initial(Initialiser initialiser) {
        return new Model(List.of(new Linear(784, 100)), new MeanSquaredError(), initialiser)
                .initial(DataType.DOUBLE, new SplittableRandom(6))
                .toDoubleVector();
    }

    private static INDArray moved(INDArray theta, int index, double by) {
        INDArray moved = theta.dup();
        return moved.putScalar(index, moved.getDouble(index) + by);
    }

    private static Initialiser kaiming() {
        return Initialiser.kaimingNormal();
    }

    private static Samples floats(Samples samples) {
        return new Samples(
                samples.inputs().castTo(DataType.FLOAT), samples.targets().castTo(DataType.FLOAT));
    }

    private static Samples samples(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        double[][] inputs = new double[rows][INPUTS];
        double[][] targets = new double[rows][OUTPUTS];
        for (int i = 0; i < rows; i++) {
            Arrays.setAll(inputs[i], j -> random.nextDouble(-1, 1));
            targets[i][random.nextInt(OUTPUTS)] = 1;
        }
        return new Samples(Nd4j.createFromArray(inputs), Nd4j.createFromArray(targets));
    }
}
