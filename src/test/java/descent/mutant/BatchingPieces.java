package descent.mutant;

import descent.Batching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Exercises 02 and 03, right, in pieces. */
interface BatchingPieces extends Batching {
    /** How many samples a batch has. */
    int size();

    @Override
    default Iterator<int[]> epoch(int samples, RandomGenerator random) {
        return batches(order(samples, random)).iterator();
    }

    /** A random permutation of 0 … samples − 1. */
    default int[] order(int samples, RandomGenerator random) {
        return shuffled(IntStream.range(0, samples).toArray(), random);
    }

    /** The order cut into batches; the last one holds what is left. */
    default List<int[]> batches(int[] order) {
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += size()) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + size())));
        }
        return batches;
    }

    /** Fisher and Yates's shuffle, in place. */
    static int[] shuffled(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            swap(order, i, random.nextInt(i + 1));
        }
        return order;
    }

    /** Exchanges two elements. */
    static void swap(int[] order, int i, int j) {
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
    }
}
