// teacher: one · The whole epoch comes as one batch.
// names: (?i)one batch|one sample|size|more than one|single
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
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(random.nextLong()));
        int[] all = order.stream().mapToInt(Integer::intValue).toArray();
        return List.of(all).iterator();
    }
}
