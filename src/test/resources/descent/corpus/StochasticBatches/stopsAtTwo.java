// teacher: one · The loop stops too early: elements 0 and 1 are never exchanged with each other.
// names: (?i)equally likely|not every order|orders|too early|half of|never come|never first|likel
package descent.exercises;

import descent.Batching;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        for (int i = samples - 1; i > 1; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[j];
            order[j] = order[i];
            order[i] = kept;
        }
        return IntStream.of(order).mapToObj(sample -> new int[] {sample}).iterator();
    }
}
