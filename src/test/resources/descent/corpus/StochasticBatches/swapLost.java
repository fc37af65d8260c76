// teacher: one · The exchange loses an element: order[i] is overwritten before it is saved, so that samples come twice.
// names: (?i)twice|not at all|exchange|more than once|times|never
package descent.exercises;

import descent.Batching;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

public record StochasticBatches() implements Batching {
    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        int[] order = new int[samples];
        for (int i = 0; i < samples; i++) {
            order[i] = i;
        }
        for (int i = samples - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = order[i];
        }
        List<int[]> batches = new ArrayList<>();
        for (int sample : order) {
            batches.add(new int[] {sample});
        }
        return batches.iterator();
    }
}
