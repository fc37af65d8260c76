package descent.data;

import descent.Batching;
import descent.Require;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The harness's own {@link Batching}: all samples at once, one at a time, some, or a fresh draw. */
public final class Batches {
    private Batches() {}

    /** One that says what it is. */
    private record Named(String words, Batching batching) implements Batching {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            return batching.epoch(samples, random);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Batch gradient descent: one batch of all samples, in their own order; nothing is drawn. */
    public static Batching full() {
        return new Named(
                "all samples",
                (samples, random) -> Stream.of(IntStream.range(0, samples).toArray())
                        .filter(batch -> batch.length > 0)
                        .iterator());
    }

    /**
     * Mini-batch gradient descent: a new random order each epoch, cut into batches. The last one holds what is left.
     *
     * @param size how many samples a batch has, at least 1
     */
    public static Batching of(int size) {
        Require.atLeastOne("batch size", size);
        return new Named("batches of " + size, (samples, random) -> cut(shuffled(samples, random), size));
    }

    /**
     * No epochs: every batch is drawn afresh from all samples, without replacement, and is an epoch of its own.
     *
     * @param size how many samples a batch has, at least 1; all of them where there are not as many
     */
    public static Batching drawn(int size) {
        Require.atLeastOne("batch size", size);
        return new Named(
                "%d samples drawn afresh each time".formatted(size),
                (samples, random) -> Stream.of(distinct(Math.min(size, samples), samples, random))
                        .filter(batch -> batch.length > 0)
                        .iterator());
    }

    /**
     * The same batches, but only the first few of each epoch: for a short run that begins like a long one.
     *
     * @param count how many batches of each epoch, at least 1
     */
    public static Batching first(int count, Batching batching) {
        Require.atLeastOne("batches", count);
        return new Named("%s, the first %d of each epoch".formatted(batching, count), (samples, random) -> {
            Iterator<int[]> all = batching.epoch(samples, random);
            return Stream.iterate(0, i -> i < count && all.hasNext(), i -> i + 1)
                    .map(i -> all.next())
                    .iterator();
        });
    }

    /**
     * Every set of so many indices is equally likely, and it takes one random number for each.
     *
     * @see <a href="https://doi.org/10.1145/30401.315746">Bentley and Floyd 1987, A Sample of Brilliance</a>
     */
    private static int[] distinct(int count, int samples, RandomGenerator random) {
        BitSet taken = new BitSet(samples);
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int last = samples - count + i;
            int index = random.nextInt(last + 1);
            chosen[i] = taken.get(index) ? last : index;
            taken.set(chosen[i]);
        }
        return chosen;
    }

    private static int[] shuffled(int samples, RandomGenerator random) {
        int[] order = IntStream.range(0, samples).toArray();
        for (int last = samples - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            int held = order[chosen];
            order[chosen] = order[last];
            order[last] = held;
        }
        return order;
    }

    private static Iterator<int[]> cut(int[] order, int size) {
        return IntStream.iterate(0, from -> from < order.length, from -> from + Math.min(size, order.length - from))
                .mapToObj(from -> Arrays.copyOfRange(order, from, from + Math.min(size, order.length - from)))
                .iterator();
    }
}
