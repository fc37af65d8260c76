// teacher: two · indices from 1; and a biased shuffle
// names: from 1|more often|off the|out of range|0 … n
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = IntStream.rangeClosed(1, samples).toArray();
        for (int i = samples - 1; i > 0; i--) {
            int j = random.nextInt(samples);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return IntStream.of(order).mapToObj(sample -> new int[] {sample}).iterator();
    }
}
