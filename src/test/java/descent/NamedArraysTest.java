package descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NamedArraysTest {
    private static final List<long[]> SHAPES = List.of(new long[] {2, 3}, new long[] {3}, new long[] {1, 1});

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void stateMayHaveAShapeOfItsOwn() {
        NamedArrays memory = new NamedArrays(Nd4j.zeros(DataType.FLOAT, 10));
        INDArray rows = memory.zeros("rows", 2, 1);
        assertThat(rows.shape()).containsExactly(2, 1);
        assertThat(rows.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(memory.arrays()).containsEntry("rows", rows);
    }

    @Test
    void stateIsShapedLikeAMatrixThetaUnlessAShapeIsNamed() {
        INDArray theta = Nd4j.zeros(DataType.DOUBLE, 3, 2);
        Memory memory = new NamedArrays(theta);
        assertThat(memory.zeros("m").shape()).containsExactly(3, 2);
        assertThat(memory.copy("slow", theta).shape()).containsExactly(3, 2);
    }

    @Test
    void partsAreViewsInTheirShapesAndInTheirOrder() {
        INDArray theta = numbers(10);
        List<INDArray> parts = new NamedArrays(theta, SHAPES).parts(theta);
        assertThat(parts).extracting(INDArray::shape).containsExactlyElementsOf(SHAPES);
        assertThat(parts.get(0).getDouble(1, 0)).isEqualTo(3);
        assertThat(parts.get(1).toDoubleVector()).containsExactly(6, 7, 8);
        parts.get(0).putScalar(1, 2, -1);
        parts.get(2).muli(2);
        assertThat(theta.toDoubleVector()).containsExactly(0, 1, 2, 3, 4, -1, 6, 7, 8, 18);
    }

    @Test
    void thereIsOnePartWhereNobodyHasSaidMore() {
        INDArray theta = numbers(10);
        assertThat(new NamedArrays(theta).parts(theta)).containsExactly(theta);
        INDArray matrix = Nd4j.zeros(DataType.DOUBLE, 5, 2);
        assertThat(new NamedArrays(matrix).parts(matrix)).containsExactly(matrix);
    }

    @Test
    void aWrappedRuleSeesTheSameParts() {
        INDArray theta = numbers(10);
        assertThat(new NamedArrays(theta, SHAPES)
                        .nested("inner")
                        .nested("inner")
                        .parts(theta))
                .hasSize(3);
    }

    @Test
    void aRuleOnAPartHasStateLikeThatPartAndNoPartsBelowIt() {
        INDArray theta = Nd4j.zeros(DataType.DOUBLE, 10);
        NamedArrays memory = new NamedArrays(theta, SHAPES);
        INDArray part = memory.parts(theta).get(0);
        Memory nested = memory.nested("part0", part);
        assertThat(nested.zeros("m").shape()).containsExactly(2, 3);
        assertThat(memory.arrays()).containsOnlyKeys("part0/m");
        assertThat(nested.parts(part)).containsExactly(part);
    }

    @Test
    void refusesShapesThatDoNotAddUpToTheta() {
        INDArray theta = Nd4j.zeros(DataType.DOUBLE, 11);
        assertThatThrownBy(() -> new NamedArrays(theta, SHAPES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the shapes [[2, 3], [3], [1, 1]] have 10 values in all, but θ has 11: give the shape of each parameter array in θ");
    }

    @Test
    void refusesThePartsOfAVectorThatIsNotLikeTheta() {
        Memory memory = new NamedArrays(numbers(10), SHAPES);
        assertThatThrownBy(() -> memory.parts(numbers(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a vector of 9 values")
                .hasMessageContaining("θ has 10");
    }

    @Test
    void restoresStateInWhateverShapeItWasSaved() {
        NamedArrays memory = new NamedArrays(numbers(10));
        INDArray rows = memory.zeros("rows", 2, 3);
        memory.restore(Map.of("rows", numbers(6)));
        assertThat(rows.getDouble(1, 0)).isEqualTo(3);
    }

    @Test
    void refusesSavedStateOfAnotherLength() {
        NamedArrays memory = new NamedArrays(numbers(10));
        memory.zeros("rows", 2);
        assertThatThrownBy(() -> memory.restore(Map.of("rows", numbers(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"rows\" has 1 values, but this rule keeps 2");
    }

    private static INDArray numbers(int count) {
        return Nd4j.arange(count).castTo(DataType.DOUBLE);
    }
}
