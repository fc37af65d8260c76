package descent.mutant.diagnosis;

import descent.Batching;
import descent.kata.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The trials of batching. A right order may be drawn in many ways, so that not the orders themselves are compared, but
 * what is true of them.
 *
 * @param exercise StochasticBatches, or MiniBatches, which takes a size
 * @param seed decides the generators
 */
record BatchingTrials(String exercise, long seed) {
    private static final int EPOCHS = 12_000;
    private static final int DRAWS = 400;
    /** χ² of six orders has the mean 5; a shuffle that swaps each with any other comes to about 150 here. */
    private static final double UNEVEN = 60;

    private static final int[][] DATA = {{24, 1}, {24, 5}, {24, 6}, {24, 24}, {7, 40}, {1, 3}, {25, 8}};

    List<Trial> all() {
        return List.of(this::epochs, this::arrays, this::orders, this::frequencies);
    }

    private Batching make(Subject subject, int size) {
        return exercise.equals("MiniBatches")
                ? subject.make(Batching.class, exercise, size)
                : subject.make(Batching.class, exercise);
    }

    private RandomGenerator random(int add) {
        return new SplittableRandom(seed * 100 + add);
    }

    private void epochs(Subject subject, Trace notes) {
        for (int[] data : DATA) {
            int samples = data[0];
            Batching batching = make(subject, data[1]);
            RandomGenerator going = random(1);
            List<int[]> first = all(batching.epoch(samples, going), samples);
            List<int[]> next = all(batching.epoch(samples, going), samples);
            List<int[]> again = all(make(subject, data[1]).epoch(samples, random(1)), samples);
            List<int[]> other = all(make(subject, data[1]).epoch(samples, random(2)), samples);
            notes.note(sizes(first));
            notes.note(sizes(first).length == sizes(other).length, Arrays.equals(sizes(first), sizes(other)));
            notes.note(isPermutation(first, samples), isPermutation(next, samples), isPermutation(other, samples));
            notes.note(Arrays.equals(sorted(first), sorted(other)) ? sorted(first) : new int[] {-1});
            notes.note(range(first, samples), range(other, samples));
            notes.note(same(first, again), samples > 20 && same(first, next), samples > 20 && same(first, other));
            notes.note(inOrder(first), inOrder(other));
        }
    }

    private void arrays(Subject subject, Trace notes) {
        for (int[] data : DATA) {
            int samples = data[0];
            Batching batching = make(subject, data[1]);
            List<int[]> right = all(batching.epoch(samples, random(3)), samples);
            List<int[]> handedOut = new ArrayList<>();
            Iterator<int[]> batches = batching.epoch(samples, random(3));
            while (batches.hasNext() && batches.hasNext() && handedOut.size() <= 3 * samples) {
                handedOut.add(batches.next());
            }
            notes.note(same(right, handedOut), batches.hasNext());
            handedOut.forEach(batch -> Arrays.fill(batch, -1));
            notes.note(same(right, all(batching.epoch(samples, random(3)), samples)));
            notes.note(same(right, all(interleaved(batching, samples).iterator(), samples)));
        }
    }

    /** Which orders of a few samples come up at all. */
    private void orders(Subject subject, Trace notes) {
        for (int samples = 2; samples <= 5; samples++) {
            TreeSet<Integer> seen = new TreeSet<>();
            Batching batching = make(subject, 1);
            RandomGenerator random = random(4);
            for (int i = 0; i < DRAWS; i++) {
                seen.add(number(all(batching.epoch(samples, random), samples)));
            }
            boolean few = seen.size() <= 24;
            notes.note(few ? seen.size() : 100);
            notes.note(few ? seen.stream().mapToInt(order -> order).toArray() : new int[0]);
        }
    }

    /** Whether each order of three samples is as frequent as the others. */
    private void frequencies(Subject subject, Trace notes) {
        Map<Integer, Integer> counts = new HashMap<>();
        Batching batching = make(subject, 1);
        RandomGenerator random = random(5);
        for (int i = 0; i < EPOCHS; i++) {
            counts.merge(number(all(batching.epoch(3, random), 3)), 1, Integer::sum);
        }
        double mean = EPOCHS / 6.0;
        double distance = counts.values().stream()
                .mapToDouble(count -> (count - mean) * (count - mean) / mean)
                .sum();
        notes.note(counts.size());
        notes.note(counts.size() < 6 || distance > UNEVEN);
        notes.note(counts.size() == 6 && distance < 4 * UNEVEN);
    }

    private List<int[]> interleaved(Batching batching, int samples) {
        Iterator<int[]> one = batching.epoch(samples, random(3));
        Iterator<int[]> other = batching.epoch(samples + 2, random(6));
        List<int[]> mixed = new ArrayList<>();
        while (one.hasNext() && mixed.size() <= 3 * samples) {
            mixed.add(one.next().clone());
            if (other.hasNext()) {
                other.next();
            }
        }
        return mixed;
    }

    /** All batches as they were handed out; an epoch that never ends is cut off. */
    private static List<int[]> all(Iterator<int[]> batches, int samples) {
        List<int[]> all = new ArrayList<>();
        while (batches.hasNext() && all.size() <= 3 * samples) {
            all.add(batches.next().clone());
        }
        return all;
    }

    private static int[] flat(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] sorted(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private static int[] sizes(List<int[]> batches) {
        return batches.stream().mapToInt(batch -> batch.length).toArray();
    }

    private static int number(List<int[]> batches) {
        return Arrays.stream(flat(batches)).reduce(0, (order, sample) -> 10 * order + sample);
    }

    private static boolean isPermutation(List<int[]> batches, int samples) {
        return Arrays.equals(sorted(batches), IntStream.range(0, samples).toArray());
    }

    private static boolean range(List<int[]> batches, int samples) {
        return Arrays.stream(flat(batches)).allMatch(sample -> 0 <= sample && sample < samples);
    }

    /** Order inside a batch is free, and so batches are compared as sets. */
    private static boolean same(List<int[]> a, List<int[]> b) {
        return a.size() == b.size()
                && IntStream.range(0, a.size())
                        .allMatch(i -> Arrays.equals(
                                Arrays.stream(a.get(i)).sorted().toArray(),
                                Arrays.stream(b.get(i)).sorted().toArray()));
    }

    private static boolean inOrder(List<int[]> batches) {
        int[] order = batches.stream()
                .flatMapToInt(batch -> Arrays.stream(batch).sorted())
                .toArray();
        return IntStream.range(1, order.length).allMatch(i -> order[i - 1] < order[i]);
    }
}
