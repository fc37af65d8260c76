// teacher: one · One array is handed out again and again.
// names: one array
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        for (int i = samples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        int[] batch = new int[1];
        return IntStream.of(order)
                .mapToObj(sample -> {
                    batch[0] = sample;
                    return batch;
                })
                .iterator();
    }
}
