package descent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarSubtraction;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.DivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.RDivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.RSubOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.SubOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class SmallArraysTest {
    private static final int ROUNDS = 400;
    private static final List<DataType> TYPES = List.of(DataType.DOUBLE, DataType.FLOAT);

    private static OpExecutioner nd4j;
    private static Counting counting;
    private static SmallArrays ours;

    /** What is handed through, counted. */
    private static final class Counting extends HandingThrough {
        private int count;

        Counting(OpExecutioner plain) {
            super(plain);
        }

        @Override
        public INDArray[] exec(CustomOp op) {
            count++;
            return super.exec(op);
        }

        @Override
        public INDArray exec(ScalarOp op) {
            count++;
            return super.exec(op);
        }
    }

    @BeforeAll
    static void prepare() {
        Backend.prepare();
        nd4j = Nd4j.getExecutioner();
        while (nd4j instanceof HandingThrough before) {
            nd4j = before.plain();
        }
        counting = new Counting(nd4j);
        ours = new SmallArrays(counting);
    }

    private static final List<BiFunction<INDArray[], INDArray, CustomOp>> PAIRS = List.of(
            (in, z) -> new AddOp(in, new INDArray[] {z}),
            (in, z) -> new SubOp(in, new INDArray[] {z}),
            (in, z) -> new MulOp(in, new INDArray[] {z}),
            (in, z) -> new DivOp(in, new INDArray[] {z}),
            (in, z) -> new RSubOp(in, new INDArray[] {z}),
            (in, z) -> new RDivOp(in, new INDArray[] {z}));

    private interface WithNumber {
        ScalarOp op(INDArray x, INDArray z, double number);
    }

    private static final List<WithNumber> NUMBERS = List.of(
            (x, z, number) -> new ScalarAdd(x, null, z, number),
            (x, z, number) -> new ScalarSubtraction(x, null, z, number),
            (x, z, number) -> new ScalarMultiplication(x, null, z, number),
            (x, z, number) -> new ScalarDivision(x, null, z, number),
            (x, z, number) -> new ScalarReverseSubtraction(x, null, z, number),
            (x, z, number) -> new ScalarReverseDivision(x, null, z, number));

    /** Every exponent, subnormal numbers and infinities among them; half of them of an ordinary size. */
    private static double number(SplittableRandom random, DataType type) {
        if (random.nextBoolean()) {
            return random.nextDouble(-3, 3);
        }
        return type == DataType.DOUBLE
                ? Double.longBitsToDouble(random.nextLong())
                : Float.intBitsToFloat(random.nextInt());
    }

    private static INDArray array(SplittableRandom random, DataType type, long length) {
        double[] values =
                DoubleStream.generate(() -> number(random, type)).limit(length).toArray();
        return Nd4j.createFromArray(values).castTo(type);
    }

    /** All bits; but what is no number has many. */
    private static LongStream bits(INDArray array) {
        return DoubleStream.of(array.dup().data().asDouble()).mapToLong(Double::doubleToLongBits);
    }

    private static void assertSameBits(INDArray one, INDArray other, Object what) {
        assertThat(bits(one).toArray())
                .as(what.toString())
                .isEqualTo(bits(other).toArray());
    }

    @Test
    void twoArraysGiveTheBitsOfNd4js() {
        SplittableRandom random = new SplittableRandom(1);
        for (DataType type : TYPES) {
            for (int round = 0; round < ROUNDS; round++) {
                long length = random.nextLong(1, SmallArrays.MOST + 1);
                INDArray[] in = {array(random, type, length), array(random, type, length)};
                for (BiFunction<INDArray[], INDArray, CustomOp> each : PAIRS) {
                    INDArray z = in[0].ulike();
                    INDArray expected = in[0].ulike();
                    CustomOp op = each.apply(in, expected);
                    counting.count = 0;
                    ours.exec(each.apply(in, z));
                    assertThat(counting.count).isZero();
                    nd4j.exec(op);
                    assertSameBits(z, expected, op.opName() + in[0] + in[1]);
                }
            }
        }
    }

    @Test
    void anArrayAndANumberGiveTheBitsOfNd4js() {
        SplittableRandom random = new SplittableRandom(2);
        for (DataType type : TYPES) {
            for (int round = 0; round < ROUNDS; round++) {
                INDArray x = array(random, type, random.nextLong(1, SmallArrays.MOST + 1));
                double number = number(random, type);
                for (WithNumber each : NUMBERS) {
                    INDArray z = x.ulike();
                    INDArray expected = x.ulike();
                    counting.count = 0;
                    ours.exec(each.op(x, z, number));
                    assertThat(counting.count).isZero();
                    nd4j.exec(each.op(x, expected, number));
                    assertSameBits(z, expected, each.op(x, z, number).opName() + x + number);
                }
            }
        }
    }

    @Test
    void aResultMayOverwriteItsArguments() {
        INDArray x = Nd4j.createFromArray(1.0, 2.0, 4.0);
        INDArray y = Nd4j.createFromArray(3.0, 5.0, 7.0);
        assertThat(ours.exec(new RSubOp(new INDArray[] {x, y}, new INDArray[] {y})))
                .containsExactly(y);
        assertThat(y.toDoubleVector()).containsExactly(2, 3, 3);
        assertThat(ours.exec(new ScalarMultiplication(x, null, x, 3))).isSameAs(x);
        assertThat(x.toDoubleVector()).containsExactly(3, 6, 12);
    }

    @Test
    void whatItDoesNotKnowIsHandedThrough() {
        INDArray x = Nd4j.createFromArray(1.0, 2.0, 4.0, 8.0);
        INDArray single = x.castTo(DataType.FLOAT);
        INDArray part = Nd4j.createFromArray(0.0, 1, 2, 3, 4, 5).get(NDArrayIndex.interval(1, 5));
        INDArray large = Nd4j.ones(DataType.DOUBLE, SmallArrays.MOST + 1);
        INDArray matrix = x.reshape(2, 2);
        counting.count = 0;
        ours.exec(new AddOp(new INDArray[] {x, part}, new INDArray[] {x.ulike()}));
        ours.exec(new AddOp(new INDArray[] {large, large}, new INDArray[] {large.ulike()}));
        ours.exec(new AddOp(
                new INDArray[] {x.reshape(1, 4), x},
                new INDArray[] {x.reshape(1, 4).ulike()}));
        ours.exec(new AddOp(new INDArray[] {matrix, matrix.dup('f')}, new INDArray[] {matrix.ulike()}));
        ours.exec(new ScalarAdd(Nd4j.createFromArray(1, 2), null, Nd4j.createFromArray(1, 2), 3));
        ours.exec(new ScalarAdd(part, null, part, 3));
        assertThat(counting.count).isEqualTo(6);
        assertThat(part.toDoubleVector()).containsExactly(4, 5, 6, 7);
        assertThat(single.add(1).toDoubleVector()).containsExactly(2, 3, 5, 9);
    }

    @Test
    @SuppressWarnings("try") // the workspace only has to be open
    void anArrayOfAClosedWorkspaceIsStillComplainedAbout() {
        WorkspaceConfiguration any =
                WorkspaceConfiguration.builder().initialSize(1 << 16).build();
        INDArray lost;
        try (MemoryWorkspace open = Nd4j.getWorkspaceManager().getAndActivateWorkspace(any, "small")) {
            lost = Nd4j.ones(DataType.DOUBLE, 8);
        }
        assertThatThrownBy(() -> lost.muli(2)).hasMessageContaining("workspace");
        assertThatThrownBy(() -> lost.addi(lost)).hasStackTraceContaining("leaked workspace");
    }
}
