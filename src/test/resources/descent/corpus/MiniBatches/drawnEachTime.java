// teacher: one · Each batch is drawn from all samples.
// names: drawn|replacement
package descent.exercises;

import descent.Batching;
import descent.Require;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

public record MiniBatches(int size) implements Batching {
    public MiniBatches {
        Require.atLeastOne("size", size);
    }

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < samples; from += size) {
            int length = Math.min(size, samples - from);
            batches.add(random.ints(length, 0, samples).toArray());
        }
        return batches.iterator();
    }
}
