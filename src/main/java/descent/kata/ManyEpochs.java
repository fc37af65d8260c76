package descent.kata;

import java.util.List;
import java.util.random.RandomGenerator;

/** Batching that is far away and can be asked for whole epochs at once. */
public interface ManyEpochs {
    /** The batches of one epoch; it is cut off when there is one more than there are samples. */
    List<int[]> whole(int samples, RandomGenerator random);

    /**
     * The first sample of each batch, epoch after epoch, as if one epoch after the other were asked for.
     *
     * @return {@code samples} numbers for each epoch; −1 where it has fewer batches
     */
    int[] firsts(int samples, int epochs, RandomGenerator random);
}
