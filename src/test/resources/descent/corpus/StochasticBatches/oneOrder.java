// teacher: one · The order is drawn once and kept for all epochs.
// names: (one|same) (permutation|order)
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    private static int[] order;

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        if (order == null || order.length != samples) {
            order = IntStream.range(0, samples).toArray();
            for (int i = samples - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
        }
        return IntStream.of(order).mapToObj(sample -> new int[] {sample}).iterator();
    }
}
