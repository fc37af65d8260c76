// teacher: two · a biased shuffle; and the short batch dropped
// names: more often|dropped|sizes 4 × 5; 4 × 5, 1 × 4
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
        for (int i = samples - 1; i > 0; i--) {
            int j = random.nextInt(samples);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from + size <= samples; from += size) {
            batches.add(Arrays.copyOfRange(order, from, from + size));
        }
        return batches.iterator();
    }
}
