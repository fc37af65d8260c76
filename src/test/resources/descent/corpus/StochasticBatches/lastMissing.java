// teacher: one · The last sample is never seen.
// names: last sample|never seen|never hands out|23 × 1
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int n = samples - 1;
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return IntStream.of(order).mapToObj(sample -> new int[] {sample}).iterator();
    }
}
