// teacher: one · The order is kept for all epochs.
// names: (one|same) (permutation|order)
package descent.exercises;

import descent.Batching;
import descent.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record MiniBatches(int size) implements Batching {
    private static final Map<Integer, int[]> ORDERS = new HashMap<>();

    public MiniBatches {
        Require.atLeastOne("size", size);
    }

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = ORDERS.computeIfAbsent(samples, n -> shuffled(n, random));
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < samples; from += size) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(from + size, samples)));
        }
        return batches.iterator();
    }

    private static int[] shuffled(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        for (int i = samples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
