package descent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

class SquareRootsTest {
    private static SquareRoots ours;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
        ours = (SquareRoots) Nd4j.getExecutioner();
    }

    /** Every exponent, subnormal numbers, both zeros and infinities, negative numbers; no multiple of any block's length. */
    private static INDArray floats() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[79_511];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt());
        }
        System.arraycopy(
                new float[] {0, -0f, Float.POSITIVE_INFINITY, Float.MIN_VALUE, Float.MAX_VALUE, -1, 1, 2},
                0,
                values,
                0,
                8);
        return Nd4j.createFromArray(values);
    }

    private static INDArray doubles() {
        SplittableRandom random = new SplittableRandom(2);
        return Nd4j.createFromArray(
                random.longs(5_000).mapToDouble(Double::longBitsToDouble).toArray());
    }

    private static INDArray plain(INDArray x) {
        INDArray z = x.ulike();
        ours.plain().exec(new Sqrt(x, z));
        return z;
    }

    private static void assertSameBits(INDArray ours, INDArray theirs) {
        assertThat(ours.dataType()).isEqualTo(theirs.dataType());
        assertThat(ours.shape()).isEqualTo(theirs.shape());
        assertThat(bits(ours)).isEqualTo(bits(theirs));
    }

    private static long[] bits(INDArray array) {
        if (array.dataType() == DataType.DOUBLE) {
            return DoubleStream.of(array.dup().data().asDouble())
                    .mapToLong(Double::doubleToRawLongBits)
                    .toArray();
        }
        float[] values = array.dup().data().asFloat();
        return IntStream.range(0, values.length)
                .mapToLong(i -> Float.floatToRawIntBits(values[i]))
                .toArray();
    }

    @Test
    void rootsOfFloatsHaveTheBitsOfNd4js() {
        INDArray x = floats();
        assertThat(Roots.take(x, x.ulike())).isTrue();
        assertSameBits(Transforms.sqrt(x, true), plain(x));
    }

    @Test
    void rootsOfDoublesHaveTheBitsOfNd4js() {
        INDArray x = doubles();
        assertThat(Roots.take(x, x.ulike())).isTrue();
        assertSameBits(Transforms.sqrt(x, true), plain(x));
    }

    @Test
    void aRootMayOverwriteItsArgument() {
        INDArray x = floats();
        INDArray expected = plain(x);
        assertThat(Transforms.sqrt(x, false)).isSameAs(x);
        assertSameBits(x, expected);
    }

    @Test
    void rootsOfMatricesKeepTheirOrder() {
        INDArray rows = Nd4j.rand(DataType.FLOAT, 30, 40);
        assertSameBits(Transforms.sqrt(rows, true), plain(rows));
        INDArray columns = rows.dup('f');
        assertThat(Transforms.sqrt(columns, true).toFloatMatrix())
                .isDeepEqualTo(plain(rows).toFloatMatrix());
    }

    @Test
    void aViewIsHandedThroughAndItsSurroundingsStay() {
        INDArray whole = Nd4j.valueArrayOf(new long[] {4, 6}, 9f, DataType.FLOAT);
        Transforms.sqrt(whole.get(NDArrayIndex.interval(1, 3), NDArrayIndex.interval(2, 5)), false);
        assertThat(whole.sumNumber().doubleValue()).isEqualTo(18 * 9 + 6 * 3);
        INDArray vector = Nd4j.valueArrayOf(new long[] {6}, 9.0, DataType.DOUBLE);
        Transforms.sqrt(vector.get(NDArrayIndex.interval(2, 4)), false);
        assertThat(vector.toDoubleVector()).containsExactly(9, 9, 3, 3, 9, 9);
    }

    @Test
    void otherTypesAreHandedThrough() {
        INDArray halves = Nd4j.valueArrayOf(new long[] {3}, 4.0, DataType.FLOAT16);
        assertThat(Roots.take(halves, halves)).isFalse();
        assertThat(Transforms.sqrt(halves, true).toDoubleVector()).containsExactly(2, 2, 2);
        assertThatThrownBy(() -> Transforms.sqrt(Nd4j.createFromArray(4, 9), true))
                .hasMessageContaining("floating");
    }

    @Test
    void aScalarHasARoot() {
        assertThat(Transforms.sqrt(Nd4j.scalar(2.0), true).getDouble(0)).isEqualTo(Math.sqrt(2));
    }

    @Test
    @SuppressWarnings("try") // the workspace only has to be open
    void anArrayOfAClosedWorkspaceIsStillComplainedAbout() {
        WorkspaceConfiguration any =
                WorkspaceConfiguration.builder().initialSize(1 << 16).build();
        INDArray lost;
        try (MemoryWorkspace open = Nd4j.getWorkspaceManager().getAndActivateWorkspace(any, "roots")) {
            lost = Nd4j.ones(DataType.FLOAT, 8);
        }
        assertThatThrownBy(() -> Transforms.sqrt(lost, false)).hasMessageContaining("workspace");
    }

    @Test
    void aCardsExecutionerIsLeftAlone() {
        OpExecutioner card = new HandingThrough(ours.plain()) {
            @Override
            public ExecutionerType type() {
                return ExecutionerType.CUDA;
            }
        };
        assertThat(SquareRoots.before(card)).isSameAs(card);
        assertThat(SquareRoots.before(ours)).isSameAs(ours);
        assertThat(SquareRoots.before(ours.plain())).isInstanceOf(SquareRoots.class);
    }
}
