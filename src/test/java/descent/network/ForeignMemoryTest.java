package descent.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import descent.data.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's kept operations check nothing: without these refusals they read foreign memory or end the process. */
class ForeignMemoryTest {
    private static final Model MODEL = Model.mlp(4, 3, 2);

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100, Integer.MAX_VALUE})
    void aBatchRefusesAnIndexThatIsNoSamples(int index) {
        assertThatThrownBy(() -> network().batch(samples(100, 4), 0, index))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index %d is not one of the 100 samples: it must be from 0 to 99".formatted(index));
        assertThatThrownBy(() -> samples(100, 4).rows(index)).hasMessageContaining("it must be from 0 to 99");
    }

    @Test
    void aBatchRefusesToBeEmpty() {
        assertThatThrownBy(() -> network().batch(samples(3, 4))).hasMessageContaining("at least one sample");
    }

    @Test
    void refusesAPointOfAnotherLength() {
        Network network = network();
        network.batch(samples(3, 4), 0);
        INDArray longer = Nd4j.zeros(DataType.FLOAT, MODEL.size() + 1);
        String problem = "the point has 24 numbers, but this network has 23 parameters";
        assertThatThrownBy(() -> network.at(longer)).hasMessageContaining(problem);
        assertThatThrownBy(() -> network.value(longer)).hasMessageContaining(problem);
        assertThatThrownBy(() -> network.predict(longer, samples(3, 4).inputs()))
                .hasMessageContaining(problem);
        assertThatThrownBy(() -> network.score(longer, samples(3, 4))).hasMessageContaining(problem);
    }

    @Test
    void aLayerThatCannotTakeWhatComesIsNamed() {
        INDArray theta = Nd4j.zeros(DataType.FLOAT, MODEL.size());
        assertThatThrownBy(() -> network().batch(samples(3, 5), 0))
                .hasMessageStartingWith("linear1 expects 4 inputs, gets 5");
        assertThatThrownBy(() -> network().predict(theta, samples(3, 5).inputs()))
                .hasMessageStartingWith("linear1 expects 4 inputs, gets 5");
        Model gap = new Model(
                java.util.List.of(new Linear(4, 512), new Relu(), new Linear(1024, 2)),
                new SoftmaxCrossEntropy(),
                Initialiser.uniform());
        assertThatThrownBy(() -> gap.build(DataType.FLOAT).batch(samples(3, 4), 0))
                .hasMessageStartingWith("linear2 expects 1,024 inputs, gets 512");
    }

    @Test
    void refusesRowsOfAnotherShapeThanThoseBefore() {
        Network network = network();
        network.batch(samples(3, 4), 0);
        assertThatThrownBy(() -> network.batch(samples(3, 2), 0))
                .hasMessageContaining("the samples have the shape [3, 2], but those before had [1, 4]");
        INDArray theta = Nd4j.zeros(DataType.FLOAT, MODEL.size());
        network.predict(theta, samples(3, 4).inputs());
        assertThatThrownBy(() -> network.predict(theta, samples(3, 2).inputs()))
                .hasMessageContaining("those before had");
    }

    @Test
    void refusesNumbersOfAnotherType() {
        Samples doubles = new Samples(Nd4j.zeros(DataType.DOUBLE, 3, 4), Nd4j.zeros(DataType.DOUBLE, 3, 2));
        assertThatThrownBy(() -> network().batch(doubles, 0))
                .hasMessageContaining("the samples hold DOUBLE, but the network computes in FLOAT");
    }

    private static Network network() {
        return MODEL.build(DataType.FLOAT);
    }

    private static Samples samples(int rows, int inputs) {
        return new Samples(Nd4j.zeros(DataType.FLOAT, rows, inputs), Nd4j.zeros(DataType.FLOAT, rows, 2));
    }
}
