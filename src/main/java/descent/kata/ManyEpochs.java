package descent.kata;

import java.util.random.RandomGenerator;

/** Batching that is far away and can be asked for many epochs at once. */
public interface ManyEpochs {
    /**
     * The first sample of each batch, epoch after epoch, as if one epoch after the other were asked for.
     *
     * @return {@code samples} numbers for each epoch; −1 where it has fewer batches
     */
    int[] firsts(int samples, int epochs, RandomGenerator random);
}
