package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NormalisationTest {
    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void takesTheMeanAwayAndDividesByTheDeviation() {
        Data data = data(1, 2, 4);

        Data normalised = new Normalisation(2, 0.5).apply(data);

        // (1 − 2)/0.5, (2 − 2)/0.5, (4 − 2)/0.5
        assertThat(normalised.train().inputs().toFloatVector()).containsExactly(-2, 0, 4);
        assertThat(normalised.test().inputs().toFloatVector()).containsExactly(-2, 0, 4);
    }

    @Test
    void leavesTheGivenDataAndAllElseAsItIs() {
        Data data = data(1, 2, 4);

        Data normalised = Normalisation.MNIST.apply(data);

        assertThat(data.train().inputs().toFloatVector()).containsExactly(1, 2, 4);
        assertThat(normalised.train().targets()).isSameAs(data.train().targets());
        assertThat(normalised.name()).isEqualTo(data.name());
        assertThat(normalised.sha256()).isEqualTo(data.sha256());
    }

    @Test
    void refusesADeviationThatIsNotPositive() {
        assertThatThrownBy(() -> new Normalisation(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deviation (0.0) must be positive");
    }

    @Test
    void refusesAMeanThatIsNoNumber() {
        assertThatThrownBy(() -> new Normalisation(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean (NaN) must be finite");
    }

    private static Data data(float... column) {
        INDArray inputs = Nd4j.createFromArray(column).reshape(-1, 1);
        Samples samples = new Samples(inputs, inputs.dup());
        return new Data("a column", samples, samples, "none");
    }
}
