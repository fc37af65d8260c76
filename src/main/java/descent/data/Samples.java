package descent.data;

import org.nd4j.linalg.api.ndarray.INDArray;

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
}
