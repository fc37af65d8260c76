package descent.network;

import java.util.OptionalInt;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a network's output is judged by: the mean over the rows of a batch. */
public interface Loss {
    /**
     * Lays down the operations that compute ∂J/∂z, the mean over the rows included.
     *
     * @param z the network's output, of shape [n, k]
     * @param y the targets, of shape [n, k]
     * @return ∂J/∂z, of shape [n, k]
     */
    INDArray backward(Site site, INDArray z, INDArray y);

    /**
     * Lays down the operations that compute the sum of the rows' losses.
     *
     * @param sum where it goes, of shape [1, 1]
     */
    void sum(Site site, INDArray z, INDArray y, INDArray sum);

    /** How many rows are classified rightly, empty where there are no classes; waits for the device. */
    default OptionalInt correct(INDArray z, INDArray y) {
        return OptionalInt.empty();
    }
}
