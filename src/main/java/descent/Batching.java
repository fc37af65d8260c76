package descent;

import java.util.Iterator;
import java.util.random.RandomGenerator;

/** Decides which samples each step sees. */
@FunctionalInterface
public interface Batching {
    /**
     * One pass over the data: every sample's index once, in batches, in an order drawn from {@code random} alone. (Where
     * batches are drawn without epochs, each is a pass of its own.)
     *
     * @param samples how many samples there are; their indices are 0 … samples − 1
     * @param random the only source of chance: the same generator state gives the same epoch
     * @return the batches, one array of indices each; every array is the caller's to keep
     */
    Iterator<int[]> epoch(int samples, RandomGenerator random);
}
