package descent.mutant;

import descent.Batching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Exercise 02, right, in other ways. */
final class StochasticBatchesRewritings {
    private StochasticBatchesRewritings() {}

    @Legal("in pieces")
    record InPieces() implements StochasticBatchesPieces {}

    @Legal("Collections.shuffle, with a Random seeded from the given generator")
    record CollectionsShuffle() implements Batching {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<Integer> order = IntStream.range(0, samples).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(order, new Random(random.nextLong()));
            return order.stream().map(sample -> new int[] {sample}).iterator();
        }
    }

    @Legal("sorted by random keys")
    record RandomKeys() implements Batching {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            double[] keys = random.doubles(samples).toArray();
            return IntStream.range(0, samples)
                    .boxed()
                    .sorted(Comparator.comparingDouble(sample -> keys[sample]))
                    .map(sample -> new int[] {sample})
                    .toList()
                    .iterator();
        }
    }

    @Legal("an iterator that draws from what is left")
    record DrawnWithoutReplacement() implements Batching {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<Integer> left =
                    new ArrayList<>(IntStream.range(0, samples).boxed().toList());
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return !left.isEmpty();
                }

                @Override
                public int[] next() {
                    if (left.isEmpty()) {
                        throw new NoSuchElementException();
                    }
                    return new int[] {left.remove(random.nextInt(left.size()))};
                }
            };
        }
    }
}
