package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Backend;
import descent.data.Data;
import descent.data.WavePacket;
import descent.network.Initialiser;
import descent.network.MeanSquaredError;
import descent.network.Model;
import descent.network.Network;
import descent.network.Tanh;
import descent.report.Film;
import descent.report.Paragraph;
import descent.report.Table;
import descent.train.History;
import descent.train.Moment;
import descent.train.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class FitsTest {
    private static final List<String> LANES = List.of("GradientDescent", "Momentum", "Adam");
    private static final Model MODEL =
            new Model(Model.dense(new Tanh(), 1, 4, 1), new MeanSquaredError(), Initialiser.kaimingNormal());

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void looksBeforeTheFirstStepAndAtTheLastIterationOfTenThousand() {
        Fits fits = new Fits(MODEL, 0, 10_000);
        assertThat(IntStream.rangeClosed(0, 10_000).filter(fits::wants))
                .hasSize(101)
                .startsWith(0, 100)
                .endsWith(9_900, 9_999);
    }

    @Test
    void givesBackWhatACheckpointHasKept() {
        Network network = MODEL.build(DataType.FLOAT);
        INDArray theta = MODEL.initial(DataType.FLOAT, new SplittableRandom(1));
        Fits before = new Fits(MODEL, 5, 300);
        before.look(new Moment("Adam", 5, 0, theta, network));
        before.look(new Moment("Adam", 5, 100, theta.add(1), network));
        Fits after = new Fits(MODEL, 5, 300);
        after.recall("Adam", 5, before.seen("Adam", 5));
        assertThat(after.iterations()).containsExactly(0, 100);
        assertThat(after.last("Adam")).containsExactly(before.last("Adam"));
        assertThat(after.moved("Adam", 0.5)).isEqualTo(before.moved("Adam", 0.5));
        assertThat(after.start()).isEqualTo(before.start());
        assertThat(before.seen("Adam", 6)).isEmpty();
    }

    @Test
    void keepsWhatTheNetworkPredictsForItsOwnSeedOnly() {
        Fits fits = new Fits(MODEL, 5, 10_000);
        Network network = MODEL.build(DataType.FLOAT);
        INDArray theta = MODEL.initial(DataType.FLOAT, new SplittableRandom(1));
        fits.look(new Moment("Adam", 5, 0, theta, network));
        fits.look(new Moment("Adam", 5, 100, theta.add(1), network));
        fits.look(new Moment("Adam", 6, 0, theta.mul(2), network));
        // One layer of four: the output at 0 is the sum of the biases' tanh, and biases start at 0.
        assertThat(fits.at("Adam", 0).orElseThrow()).hasSize(Fits.X.length);
        assertThat(fits.at("Adam", 0).orElseThrow()[Fits.X.length / 2]).isZero();
        assertThat(fits.iterations()).containsExactly(0, 100);
        assertThat(fits.moved("Adam", 0.5)).isCloseTo(1, within(1e-6));
        assertThat(fits.start().total()).isEqualTo(13);
        assertThat(fits.start().entries().get(0).first().get(0)).isEqualTo(theta.getDouble(0));
    }

    @Test
    void aFilmHas21Frames() {
        Film film = FitFigures.film(madeUp(), results());
        assertThat(film.frames())
                .extracting(Film.Frame::label)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.range(0, 20).mapToObj(i -> "iteration " + 500 * i),
                                Stream.of("iteration 9999"))
                        .toList());
        assertThat(film.lanes()).isEqualTo(LANES);
    }

    @Test
    void aLaneThatEndedEarlyLeavesAGap() {
        Fits fits = madeUp();
        Fits shorter = new Fits(MODEL, 0, 10_000);
        fits.iterations()
                .forEach(t -> shorter.keep("Adam", t, fits.at("Adam", t).orElseThrow()));
        shorter.keep("Momentum", 0, new double[Fits.X.length]);
        Film film = FitFigures.film(shorter, results("Adam", "Momentum"));
        assertThat(film.frames().get(20).figure().series().get(2).y()).containsOnly(Double.NaN);
        assertThat(FitFigures.peaks(shorter, results("Adam", "Momentum"))
                        .get(0)
                        .series()
                        .get(1)
                        .x())
                .containsExactly(0.0);
    }

    /** In madeUp, 1 − t/4,000 of the curve is missing under gradient descent: its square falls to 0.1 where that is √0.1. */
    @Test
    void tellsWhenAPeakIsFitted() {
        Fits fits = madeUp();
        int expected = 2_800; // the first hundred from 4,000 (1 − √0.1) = 2,735
        assertThat(fits.fitted("GradientDescent", new Peak(0))).hasValue(expected);
        assertThat(fits.fitted("GradientDescent", new Peak(4))).hasValue(expected);
        assertThat(fits.fitted("Momentum", new Peak(0))).hasValue(300); // from 273.5
        Table table = FitTables.fitted(fits, results());
        assertThat(table.rows()).hasSize(9).allSatisfy(row -> assertThat(row).endsWith("2,800", "300", "–"));
    }

    @Test
    void theWordsSayWhatTheFitsSay() {
        List<String> words =
                FitWords.all(madeUp(), results()).stream().map(Paragraph::text).toList();
        assertThat(words).hasSize(3);
        assertThat(words.get(0))
                .contains("GradientDescent fits 9 of the 9 peaks, from x = -1.26 at iteration 2,800")
                .contains("Adam fits none of the 9 peaks.")
                .contains("In 16 of 16 cases");
        assertThat(words.get(1))
                .contains("10 times one of them, from some 640 points in place of 64")
                .contains(
                        "Momentum fits the peak in the middle at iteration 300 and GradientDescent at iteration 2,800, 9.3 times as late")
                .contains("Momentum reaches at iteration 400.");
        assertThat(words.get(2)).contains("Adam").doesNotContain("NaN");
    }

    @Test
    void theWordsSpeakOfNoRuleThatIsNotThere() {
        Fits fits = new Fits(MODEL, 0, 10_000);
        IntStream.of(0, 100, 9_999).forEach(t -> fits.keep("Adam", t, new double[Fits.X.length]));
        List<Paragraph> words = FitWords.all(fits, results("Adam"));
        assertThat(words).hasSize(1);
        assertThat(words.get(0).text()).doesNotContain("Momentum", "GradientDescent");
    }

    /** Gradient descent comes to the curve in 4,000 iterations, Momentum in 400, Adam never leaves 0. */
    private static Fits madeUp() {
        Fits fits = new Fits(MODEL, 0, 10_000);
        Network network = MODEL.build(DataType.FLOAT);
        INDArray theta = MODEL.initial(DataType.FLOAT, new SplittableRandom(1));
        for (String lane : LANES) {
            fits.look(new Moment(lane, 0, 0, theta, network));
            fits.look(new Moment(lane, 0, 100, theta.add(1), network));
        }
        IntStream.rangeClosed(0, 10_000).filter(fits::wants).forEach(t -> {
            fits.keep("GradientDescent", t, part(Math.min(1, t / 4_000.0)));
            fits.keep("Momentum", t, part(Math.min(1, t / 400.0)));
            fits.keep("Adam", t, part(0));
        });
        return fits;
    }

    private static double[] part(double share) {
        return Arrays.stream(Fits.X).map(x -> share * WavePacket.at(x)).toArray();
    }

    private static Results results(String... lanes) {
        Data data = WavePacket.draw(100, 0);
        List<History> histories = Stream.of(lanes)
                .map(lane -> new History(
                        lane,
                        (theta, memory) -> (gradient, t) -> {},
                        0,
                        List.of(),
                        Map.of(),
                        0,
                        0,
                        OptionalInt.empty()))
                .toList();
        return new Results("regression", data, 0, histories, 0);
    }

    private static Results results() {
        return results(LANES.toArray(String[]::new));
    }
}
