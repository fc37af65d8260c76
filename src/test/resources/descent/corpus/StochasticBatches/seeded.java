// teacher: one · new Random(42) gives the same order in every epoch, whatever random says.
// names: seed 42|(one|same) (permutation|order)|generator of its own
package descent.exercises;

import descent.Batching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            all.add(i);
        }
        Collections.shuffle(all, new Random(42));
        return all.stream().map(i -> new int[] {i}).iterator();
    }
}
