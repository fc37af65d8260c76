// teacher: one · A shuffled copy is made and then not used.
// names: no shuffling|not shuffled|in order
package descent.exercises;

import descent.Batching;
import descent.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record MiniBatches(int size) implements Batching {
    public MiniBatches {
        Require.atLeastOne("size", size);
    }

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        int[] shuffled = order.clone();
        for (int i = samples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < samples; from += size) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(from + size, samples)));
        }
        return batches.iterator();
    }
}
