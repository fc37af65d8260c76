// teacher: one · The last batch is filled up with the first samples of the epoch.
// names: (?i)filled|twice|again|more than once|size
package descent.exercises;

import descent.Batching;
import descent.Require;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

public record MiniBatches(int size) implements Batching {
    public MiniBatches {
        Require.atLeastOne("size", size);
    }

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        for (int i = samples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[j];
            order[j] = order[i];
            order[i] = kept;
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < samples; from += size) {
            int[] batch = new int[Math.min(size, samples)];
            for (int i = 0; i < batch.length; i++) {
                batch[i] = order[(from + i) % samples];
            }
            batches.add(batch);
        }
        return batches.iterator();
    }
}
