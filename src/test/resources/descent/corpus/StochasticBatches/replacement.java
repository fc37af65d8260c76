// teacher: one · Samples are drawn with replacement.
// names: replacement
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        return IntStream.range(0, samples)
                .mapToObj(i -> new int[] {random.nextInt(samples)})
                .iterator();
    }
}
