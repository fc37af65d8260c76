// teacher: one · A comparator that changes its mind: sort wants the same answer each time.
// names: compar
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        return IntStream.range(0, samples)
                .boxed()
                .sorted((a, b) -> random.nextBoolean() ? 1 : -1)
                .map(i -> new int[] {i})
                .iterator();
    }
}
