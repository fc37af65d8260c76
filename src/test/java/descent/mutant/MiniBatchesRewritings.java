package descent.mutant;

import descent.Batching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Exercise 03, right, in other ways. */
final class MiniBatchesRewritings {
    private MiniBatchesRewritings() {}

    @Legal("in pieces")
    record InPieces(int size) implements BatchingPieces {}

    @Legal("sublists of a list from Collections.shuffle, with a Random seeded from the given generator")
    record CollectionsShuffle(int size) implements Batching {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<Integer> order = IntStream.range(0, samples).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(order, new Random(random.nextLong()));
            List<int[]> batches = new ArrayList<>();
            for (int from = 0; from < samples; from += size) {
                List<Integer> batch = order.subList(from, Math.min(from + size, samples));
                batches.add(batch.stream().mapToInt(Integer::intValue).toArray());
            }
            return batches.iterator();
        }
    }

    @Legal("an inside-out shuffle, each batch sorted")
    record SortedBatches(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            int[] order = new int[samples];
            for (int i = 0; i < samples; i++) {
                int j = random.nextInt(i + 1);
                order[i] = order[j];
                order[j] = i;
            }
            return order;
        }

        @Override
        public List<int[]> batches(int[] order) {
            return BatchingPieces.super.batches(order).stream()
                    .map(batch -> IntStream.of(batch).sorted().toArray())
                    .toList();
        }
    }
}
