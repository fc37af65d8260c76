// teacher: one · The batches are shuffled and not the samples.
// names: only the batches|neighbours
package descent.exercises;

import descent.Batching;
import descent.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record MiniBatches(int size) implements Batching {
    public MiniBatches {
        Require.atLeastOne("size", size);
    }

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < samples; from += size) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(from + size, samples)));
        }
        Collections.shuffle(batches, new Random(random.nextLong()));
        return batches.iterator();
    }
}
