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
                .sorted(java.util.Comparator.comparingDouble(i -> random.nextDouble()))
                .map(i -> new int[] {i})
                .iterator();
    }
}
