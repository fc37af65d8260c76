package descent.spec;

import descent.Batching;
import descent.kata.Group;
import descent.kata.ManyEpochs;
import descent.kata.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What batching must do, whatever the size of its batches. */
final class Epochs {
    /** So many samples that two orders drawn anew agree with a probability of 1/64!, which is never. */
    private static final int MANY = 64;

    private static final int TRIES = 30;

    /** Those that go batch by batch, which takes a grader's worker long, and find what they look for in any epoch. */
    private static final int FEW = 12;

    /** What is batched. @param size how many samples a full batch has */
    record Data(int samples, int size, long seed) {
        @Override
        public String toString() {
            return samples + " samples, batches of " + size + ", a generator with seed " + seed;
        }
    }

    private final Arbitrary<Integer> sizes;
    private final Function<Data, Function<Subject, Batching>> maker;

    /** @param maker how a subject makes the batching for given data */
    Epochs(Arbitrary<Integer> sizes, Function<Data, Function<Subject, Batching>> maker) {
        this.sizes = sizes;
        this.maker = maker;
    }

    List<Property<?>> properties() {
        return List.of(
                property("show each sample exactly once per epoch", this::eachOnce),
                property("fill every batch, and keep a shorter last one", this::fill),
                property("give the same epoch for the same state of the generator", this::replay)
                        .in(Group.CONTRACT),
                new Property<>("draw a new order for each epoch", many(), 6, this::anew),
                new Property<>("draw another order from another generator", many(), 6, this::other),
                new Property<>("hand out arrays that the caller may keep and change", anySize(), FEW, this::keep)
                        .in(Group.CONTRACT),
                new Property<>("let two epochs run at the same time", anySize(), FEW, this::interleaved)
                        .in(Group.CONTRACT),
                new Property<>("answer hasNext as often as it is asked", anySize(), FEW, this::patient)
                        .in(Group.CONTRACT),
                Uniformity.of(maker));
    }

    private Property<Data> property(String name, Check<Data> check) {
        return new Property<>(name, anySize(), TRIES, check);
    }

    private Arbitrary<Data> anySize() {
        return data(Arbitraries.integers().between(1, 40));
    }

    private Arbitrary<Data> many() {
        return data(Arbitraries.just(MANY)).filter(data -> data.size() < MANY);
    }

    private Arbitrary<Data> data(Arbitrary<Integer> samples) {
        return Combinators.combine(samples, sizes, Arbitraries.longs().between(0, 999))
                .as(Data::new);
    }

    private List<int[]> epoch(Subject subject, Data data, RandomGenerator random) {
        return all(make(subject, data), data, random);
    }

    private Batching make(Subject subject, Data data) {
        return maker.apply(data).apply(subject);
    }

    /** All batches of an epoch; an epoch that never ends is cut off. */
    private static List<int[]> all(Batching batching, Data data, RandomGenerator random) {
        List<int[]> all = batching instanceof ManyEpochs far
                ? far.whole(data.samples(), random)
                : whole(batching.epoch(data.samples(), random), data);
        if (all.size() > data.samples()) {
            throw Violation.of("the epoch does not end: it has more batches than there are samples");
        }
        return all;
    }

    private static List<int[]> whole(Iterator<int[]> batches, Data data) {
        List<int[]> all = new ArrayList<>();
        while (all.size() <= data.samples() && batches.hasNext()) {
            all.add(batches.next());
        }
        return all;
    }

    private void eachOnce(Subject subject, Data data) {
        int[] seen = sorted(epoch(subject, data, new SplittableRandom(data.seed())));
        if (!Arrays.equals(seen, IntStream.range(0, data.samples()).toArray())) {
            throw Violation.of(
                    "the indices of an epoch should be 0 … " + (data.samples() - 1) + ", each once,",
                    "but sorted they are "
                            + Numbers.list(Arrays.stream(seen).asDoubleStream().toArray()));
        }
    }

    private void fill(Subject subject, Data data) {
        int[] sizesSeen = epoch(subject, data, new SplittableRandom(data.seed())).stream()
                .mapToInt(batch -> batch.length)
                .toArray();
        int batches = (data.samples() + data.size() - 1) / data.size();
        int[] right = IntStream.range(0, batches)
                .map(b -> Math.min(data.size(), data.samples() - b * data.size()))
                .toArray();
        if (!Arrays.equals(sizesSeen, right)) {
            throw Violation.of(
                    "the batches should have the sizes " + Arrays.toString(right),
                    "but have " + Arrays.toString(sizesSeen));
        }
    }

    private void replay(Subject subject, Data data) {
        List<int[]> first = epoch(subject, data, new SplittableRandom(data.seed()));
        List<int[]> second = epoch(subject, data, new SplittableRandom(data.seed()));
        if (!same(first, second)) {
            throw Violation.of(
                    "two generators in the same state gave two different epochs:",
                    "draw every random number from the generator that is handed in");
        }
    }

    private void anew(Subject subject, Data data) {
        RandomGenerator random = new SplittableRandom(data.seed());
        Batching batching = make(subject, data);
        List<int[]> first = all(batching, data, random);
        List<int[]> second = all(batching, data, random);
        if (same(first, second)) {
            throw Violation.of("two epochs in a row have the same order");
        }
    }

    private void other(Subject subject, Data data) {
        List<int[]> first = epoch(subject, data, new SplittableRandom(data.seed()));
        List<int[]> second = epoch(subject, data, new SplittableRandom(data.seed() + 1000));
        if (same(first, second)) {
            throw Violation.of("two generators in different states gave the same order");
        }
    }

    private void keep(Subject subject, Data data) {
        List<int[]> right = epoch(subject, data, new SplittableRandom(data.seed()));
        Batching batching = make(subject, data);
        Iterator<int[]> batches = batching.epoch(data.samples(), new SplittableRandom(data.seed()));
        List<int[]> kept = new ArrayList<>();
        List<int[]> copies = new ArrayList<>();
        while (batches.hasNext() && kept.size() <= data.samples()) {
            kept.add(batches.next());
            copies.add(kept.get(kept.size() - 1).clone());
        }
        if (!same(kept, copies)) {
            throw Violation.of("an array that was handed out changed when the next one was asked for");
        }
        kept.forEach(batch -> Arrays.fill(batch, -1));
        List<int[]> again = all(batching, data, new SplittableRandom(data.seed()));
        if (!same(right, copies) || !same(right, again)) {
            throw Violation.of("changing an array that was handed out changed a later one");
        }
    }

    private void interleaved(Subject subject, Data data) {
        Batching batching = make(subject, data);
        List<int[]> alone = epoch(subject, data, new SplittableRandom(data.seed()));
        Iterator<int[]> first = batching.epoch(data.samples(), new SplittableRandom(data.seed()));
        Iterator<int[]> second = batching.epoch(data.samples() + 3, new SplittableRandom(data.seed() + 1));
        List<int[]> mixed = new ArrayList<>();
        while (first.hasNext() && mixed.size() <= data.samples()) {
            mixed.add(first.next().clone());
            if (second.hasNext()) {
                second.next();
            }
        }
        if (!same(alone, mixed)) {
            throw Violation.of("an epoch came out differently because another one ran at the same time");
        }
    }

    private void patient(Subject subject, Data data) {
        List<int[]> right = epoch(subject, data, new SplittableRandom(data.seed()));
        Iterator<int[]> batches = make(subject, data).epoch(data.samples(), new SplittableRandom(data.seed()));
        List<int[]> seen = new ArrayList<>();
        while (batches.hasNext() && batches.hasNext() && batches.hasNext() && seen.size() <= data.samples()) {
            seen.add(batches.next());
        }
        if (!same(right, seen) || batches.hasNext()) {
            throw Violation.of("hasNext was asked three times before each batch, and the epoch came out differently");
        }
    }

    private static int[] sorted(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private static boolean same(List<int[]> a, List<int[]> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> Arrays.equals(a.get(i), b.get(i)));
    }
}
