// teacher: one · Exchanging each with any of the n makes some orders more likely.
// names: more often|every position|nextInt\(n\)
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        for (int i = 0; i < samples; i++) {
            int j = random.nextInt(samples);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return IntStream.of(order).mapToObj(sample -> new int[] {sample}).iterator();
    }
}
