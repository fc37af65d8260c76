package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ArrayFileTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void imagesAsKerasHasThemAreDividedBy255AndLabelsBecomeRows() {
        INDArray images = Nd4j.linspace(0, 255, 8, DataType.FLOAT).reshape(2, 2, 2);
        INDArray labels = Nd4j.createFromArray(1f, 2f);
        Data data = read(Map.of("x_train", images, "y_train", labels, "x_test", images, "y_test", labels));
        assertThat(data.train().inputs().shape()).containsExactly(2, 2, 2);
        assertThat(data.train().inputs().maxNumber().floatValue()).isEqualTo(1f);
        assertThat(data.test().targets().toFloatMatrix()).isDeepEqualTo(new float[][] {{0, 1, 0}, {0, 0, 1}});
        assertThat(data.name()).isEqualTo("own.npz");
    }

    @Test
    void xAndYAreSplitAndValuesStayAsTheyAre() {
        INDArray x = Nd4j.rand(DataType.DOUBLE, 10, 3);
        Data data = read(Map.of("x", x, "y", x.getColumn(0)));
        assertThat(data.train().count()).isEqualTo(8);
        assertThat(data.train().targets().shape()).containsExactly(8, 1);
        assertThat(data.train().inputs().dataType()).isEqualTo(DataType.FLOAT);
        assertThat(data.train().inputs().getColumn(0).toFloatVector())
                .containsExactly(data.train().targets().ravel().toFloatVector());
    }

    @Test
    void aShareForTheTestIsRefusedOfAFileThatHasATestSet() {
        INDArray x = Nd4j.rand(DataType.FLOAT, 10, 3);
        assertThat(read(Map.of("x", x, "y", x), Optional.of(0.5)).test().count())
                .isEqualTo(5);
        Map<String, INDArray> split = Map.of("x_train", x, "y_train", x, "x_test", x, "y_test", x);
        assertThatThrownBy(() -> read(split, Optional.of(0.5)))
                .hasMessageContaining("own.npz has a test set of its own, so that no share (0.5) of it");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> read(Map.of("weights", Nd4j.ones(DataType.FLOAT, 2, 2))))
                .hasMessageContaining("own.npz holds the arrays [weights], expected x and y");
        assertThatThrownBy(() -> read(Map.of("x", Nd4j.ones(DataType.FLOAT, 3, 2), "y", Nd4j.ones(DataType.FLOAT, 2))))
                .hasMessageContaining("holds 3 inputs but 2 targets");
    }

    @Test
    void aValueThatIsNotFiniteIsNamedBeforeAnythingTrains() {
        INDArray x = Nd4j.ones(DataType.FLOAT, 4, 2, 2);
        x.putScalar(new int[] {2, 1, 0}, Float.NaN);
        assertThatThrownBy(() -> read(Map.of("x", x, "y", Nd4j.ones(DataType.FLOAT, 4))))
                .hasMessageContaining("own.npz holds a value in x, sample 2, that is not finite");
        INDArray y = Nd4j.createFromArray(1, 2, 3, Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> read(Map.of("x", Nd4j.ones(DataType.FLOAT, 4, 2), "y", y)))
                .hasMessageContaining("own.npz holds a value in y, sample 3, that is not finite");
    }

    @Test
    void oneHotRowsRefuseALabelThatIsNone() {
        assertThat(OneHot.of(new int[] {1, 0}, 2).toFloatMatrix()).isDeepEqualTo(new float[][] {{0, 1}, {1, 0}});
        assertThatThrownBy(() -> OneHot.of(new int[] {0, 2}, 2)).hasMessage("label 2 at index 1 must be from 0 to 1");
    }

    private Data read(Map<String, INDArray> arrays) {
        return read(arrays, Optional.empty());
    }

    private Data read(Map<String, INDArray> arrays, Optional<Double> share) {
        Path file = folder.resolve("own.npz");
        new Npz(arrays, Map.of()).write(file);
        return ArrayFile.read(file, share, 1);
    }
}
