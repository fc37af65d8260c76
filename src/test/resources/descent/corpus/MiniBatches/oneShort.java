// teacher: one · copyOfRange’s end does not count: each batch lacks its last sample.
// names: (?i)missing|lacks|too (short|few)|never|left out|size
package descent.exercises;

import descent.Batching;
import descent.Require;
import java.util.ArrayList;
import java.util.Arrays;
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
            int to = Math.min(from + size, samples);
            batches.add(Arrays.copyOfRange(order, from, Math.max(from + 1, to - 1)));
        }
        return batches.iterator();
    }
}
