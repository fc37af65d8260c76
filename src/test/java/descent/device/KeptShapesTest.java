package descent.device;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

class KeptShapesTest {
    private OpExecutioner plain;
    private KeptShapes shapes;

    @BeforeEach
    void prepare() {
        Backend.prepare();
        plain = Nd4j.getExecutioner();
        while (plain instanceof HandingThrough before) {
            plain = before.plain();
        }
        shapes = new KeptShapes(plain);
    }

    private static DataBuffer ask(OpExecutioner of, long rows, char order, DataType type) {
        long[] stride = order == 'c' ? new long[] {3, 1} : new long[] {1, rows};
        return of.createShapeInfo(new long[] {rows, 3}, stride, 1, order, type, false);
    }

    @Test
    void theSameShapeIsTheSameBuffer() {
        assertThat(ask(shapes, 2, 'c', DataType.FLOAT)).isSameAs(ask(shapes, 2, 'c', DataType.FLOAT));
    }

    @Test
    void everyShapeIsDescribedAsNd4jDoes() {
        List<DataBuffer> ours = new ArrayList<>();
        List<DataBuffer> theirs = new ArrayList<>();
        for (OpExecutioner of : List.of(shapes, plain)) {
            List<DataBuffer> all = of == plain ? theirs : ours;
            for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE, DataType.INT32)) {
                all.add(ask(of, 2, 'c', type));
                all.add(ask(of, 2, 'f', type));
                all.add(ask(of, 3, 'c', type));
                all.add(of.createShapeInfo(new long[] {2, 3}, new long[] {6, 2}, 2, 'c', type, false));
                all.add(of.createShapeInfo(new long[] {0, 3}, new long[] {0, 0}, 0, 'c', type, true));
                all.add(of.createShapeInfo(new long[0], new long[0], 1, 'c', type, false));
            }
        }
        assertThat(ours).doesNotHaveDuplicates();
        assertThat(numbers(ours)).isEqualTo(numbers(theirs)).doesNotHaveDuplicates();
    }

    private static List<String> numbers(List<DataBuffer> buffers) {
        return buffers.stream().map(buffer -> Arrays.toString(buffer.asLong())).toList();
    }

    @Test
    void aShapeThatIsNoLongerKeptIsStillDescribed() {
        for (int rows = 1; rows < 6_000; rows++) {
            assertThat(ask(shapes, rows, 'c', DataType.FLOAT).getLong(1)).isEqualTo(rows);
        }
    }
}
