package descent.train;

import descent.Batching;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.random.RandomGenerator;

/**
 * The batches of one lane, one epoch after the other. They follow from the seed alone, so that a place in their order is
 * found again by drawing them again: no generator has to be saved.
 */
final class BatchOrder {
    private final Batching batching;
    private final int samples;
    private final RandomGenerator random;
    private Iterator<int[]> epoch = Collections.emptyIterator();
    private int epochs;
    private int batch;
    private long digest;

    BatchOrder(Batching batching, int samples, RandomGenerator random) {
        this.batching = batching;
        this.samples = samples;
        this.random = random;
    }

    /** The indices of the next batch. */
    int[] next() {
        if (!epoch.hasNext()) {
            epoch = batching.epoch(samples, random);
            epochs++;
            batch = 0;
        }
        int[] indices = epoch.next();
        batch++;
        digest = 31 * digest + Arrays.hashCode(indices);
        return indices;
    }

    /** Draws so many batches again. */
    void skip(int batches) {
        for (int i = 0; i < batches; i++) {
            next();
        }
    }

    /** The number of the epoch that the last batch was from, counting from 1; 0 before the first. */
    int epoch() {
        return epochs;
    }

    /** The number of the last batch within its epoch, counting from 1; 0 before the first. */
    int batch() {
        return batch;
    }

    /** A digest of all batches so far and of their order. */
    long digest() {
        return digest;
    }
}
