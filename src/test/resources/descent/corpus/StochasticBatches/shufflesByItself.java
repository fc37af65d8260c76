// teacher: one · Collections.shuffle without a generator takes one of its own.
// names: generator of its own|other than random|own (source|chance)|not the same|chance
package descent.exercises;

import descent.Batching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            all.add(i);
        }
        Collections.shuffle(all);
        return all.stream().map(i -> new int[] {i}).iterator();
    }
}
