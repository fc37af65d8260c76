package descent.data;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Samples held on the device, one a row.
 *
 * @param inputs x, FLOAT, of shape [n, …]
 * @param targets y, FLOAT, of shape [n, k]: one-hot rows for k classes, or k values to regress on
 */
public record Samples(INDArray inputs, INDArray targets) {
    /** @throws IllegalArgumentException if the two do not have the same number of rows */
    public Samples {
        if (inputs.size(0) != targets.size(0)) {
            throw new IllegalArgumentException("%d inputs but %d targets: each sample needs one of both"
                    .formatted(inputs.size(0), targets.size(0)));
        }
    }

    /** n, how many samples there are. */
    public int count() {
        return Math.toIntExact(inputs.size(0));
    }

    /**
     * Copies of some of the samples, in the given order.
     *
     * @throws IllegalArgumentException if there is no index, or one is not that of a sample
     */
    public Samples rows(int... indices) {
        requireRows(indices);
        return new Samples(rows(inputs, indices), rows(targets, indices));
    }

    /** ND4J would read foreign memory. @throws IllegalArgumentException if there is no index, or one is not that of a sample */
    public void requireRows(int... indices) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("no index given: a batch has at least one sample");
        }
        int count = count();
        for (int index : indices) {
            if (index < 0 || index >= count) {
                throw new IllegalArgumentException("index %d is not one of the %,d samples: it must be from 0 to %,d"
                        .formatted(index, count, count - 1));
            }
        }
    }

    private static INDArray rows(INDArray all, int... indices) {
        long[] shape = all.shape().clone();
        shape[0] = indices.length;
        INDArray rows = Nd4j.createUninitialized(all.dataType(), shape);
        Nd4j.exec(DynamicCustomOp.builder("gather")
                .addInputs(all, Nd4j.createFromArray(indices))
                .addOutputs(rows)
                .addIntegerArguments(0)
                .build());
        return rows;
    }
}
