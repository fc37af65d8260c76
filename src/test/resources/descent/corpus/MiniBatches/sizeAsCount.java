// teacher: one · size is taken for the number of batches.
// names: number of batches|1 × 24
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
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        int each = (samples + size - 1) / size;
        List<int[]> batches = new ArrayList<>();
        for (int b = 0; b < size && b * each < samples; b++) {
            batches.add(Arrays.copyOfRange(order, b * each, Math.min((b + 1) * each, samples)));
        }
        return batches.iterator();
    }
}
