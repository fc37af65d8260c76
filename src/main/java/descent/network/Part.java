package descent.network;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Some rows of a batch. Large batches of images are always cut in the same two parts, whoever computes them, for sums over
 * rows are rounded as they are cut.
 *
 * @param index 0 for the first part
 * @param from the first row
 * @param to the row after the last
 */
public record Part(int index, long from, long to) {
    /** Cutting makes twice as many operations: for fewer numbers that costs more than a second core gains. */
    private static final long WORTH_CUTTING = 1 << 19;

    /** The parts of a batch, one after the other: one if it is too small. */
    static List<Part> cut(INDArray images) {
        long rows = images.size(0);
        if (rows == 1 || images.length() < WORTH_CUTTING) {
            return List.of(new Part(0, 0, rows));
        }
        return List.of(new Part(0, 0, rows / 2), new Part(1, rows / 2, rows));
    }

    /** The part's rows of an array that has the batch's rows one after the other; a view. */
    public INDArray of(INDArray batch) {
        if (to - from == batch.size(0)) {
            return batch;
        }
        long[] shape = batch.shape().clone();
        shape[0] = to - from;
        return Nd4j.create(
                batch.data(), shape, batch.stride(), batch.offset() + from * batch.stride(0), batch.ordering());
    }
}
