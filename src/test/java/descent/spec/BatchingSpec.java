package descent.spec;

import descent.kata.Group;
import descent.trial.BatchingTrace;
import descent.trial.BatchingTrial.Caller;
import descent.trial.Instance;
import descent.trial.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What batching must do, whatever the size of its batches: every epoch shows all samples, in an order drawn anew. */
interface BatchingSpec {
    /** So many samples that two orders drawn anew agree with a probability of 1/64!, which is never. */
    int MANY = 64;

    /** More than a byte counts, and than any random case has. */
    int HUNDREDS = 700;

    /** The batching of so many samples a batch. */
    Instance batching(int size);

    /** How many samples a batch may have. */
    List<Integer> sizes();

    @Property(tries = 20)
    @Always("hundreds")
    @Rank(1)
    @Label("show each sample exactly once per epoch")
    default void showsEachSampleOnce(@ForAll @Given("anySize") Epochs given, Subject subject) {
        int[] seen = given.epoch(subject).stream()
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        if (!Arrays.equals(seen, IntStream.range(0, given.samples()).toArray())) {
            throw Violation.of(
                    "an epoch should have the indices 0 … " + (given.samples() - 1) + ", each once,",
                    seen.length == 0 ? "but it has none" : "but sorted they are " + shown(seen));
        }
    }

    @Property(tries = 20)
    @Always("hundreds")
    @Rank(2)
    @Label("fill every batch, and keep a shorter last one")
    default void fillsEveryBatch(@ForAll @Given("anySize") Epochs given, Subject subject) {
        int[] seen =
                given.epoch(subject).stream().mapToInt(batch -> batch.length).toArray();
        int batches = (given.samples() + given.size() - 1) / given.size();
        int[] right = IntStream.range(0, batches)
                .map(b -> Math.min(given.size(), given.samples() - b * given.size()))
                .toArray();
        if (!Arrays.equals(seen, right)) {
            throw Violation.of(
                    "the batches should have the sizes " + shown(right),
                    seen.length == 0 ? "but there are none" : "but have " + shown(seen));
        }
    }

    private static String shown(int... sizes) {
        return Numbers.list(Arrays.stream(sizes).asDoubleStream().toArray());
    }

    @Property(tries = 12)
    @Always("hundreds")
    @Rank(3)
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("give the same epoch for the same state of the generator")
    default void repeatsAnEpoch(@ForAll @Given("anySize") Epochs given, Subject subject) {
        if (!Epochs.same(given.epoch(subject), given.epoch(subject))) {
            throw Violation.of(
                    "two generators in the same state gave two different epochs:",
                    "draw every random number from the generator that is handed in");
        }
    }

    @Property(tries = 6)
    @Rank(4)
    @Label("draw a new order for each epoch")
    default void drawsANewOrder(@ForAll @Given("many") Epochs given, Subject subject) {
        List<List<int[]>> epochs = given.by(Caller.PLAIN, 2, subject).epochs();
        if (Epochs.same(epochs.get(0), epochs.get(1))) {
            throw Violation.of("two epochs in a row have the same order");
        }
    }

    @Example
    @Rank(5)
    @Label("let every order come up")
    default void letsEveryOrderComeUp(@ForAll @Given("three") Epochs given, Subject subject) {
        Orders.of(given.by(Caller.PLAIN, Orders.FEW_EPOCHS, subject)).checkComplete();
    }

    @Property(tries = 6)
    @Rank(5)
    @Label("draw another order from another generator")
    default void drawsAnotherOrder(@ForAll @Given("many") Epochs given, Subject subject) {
        if (Epochs.same(given.epoch(subject), given.seeded(given.seed() + 1000).epoch(subject))) {
            throw Violation.of("two generators in different states gave the same order");
        }
    }

    @Property(tries = 8)
    @Rank(6)
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("hand out arrays that the caller may keep and change")
    default void handsOutArraysToKeep(@ForAll @Given("anySize") Epochs given, Subject subject) {
        List<int[]> right = given.epoch(subject);
        BatchingTrace trace = given.by(Caller.OVERWRITING, 2, subject);
        if (!Epochs.same(trace.kept().get(0), trace.epochs().get(0))) {
            throw Violation.of("an array that was handed out changed when the next one was asked for");
        }
        if (!trace.epochs().stream().allMatch(epoch -> Epochs.same(right, epoch))) {
            throw Violation.of("changing an array that was handed out changed a later one");
        }
    }

    @Property(tries = 8)
    @Rank(6)
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("let two epochs run at the same time")
    default void letsTwoEpochsRun(@ForAll @Given("anySize") Epochs given, Subject subject) {
        if (!Epochs.same(
                given.epoch(subject),
                given.by(Caller.INTERLEAVING, 1, subject).epochs().get(0))) {
            throw Violation.of("an epoch came out differently because another one ran at the same time");
        }
    }

    @Property(tries = 8)
    @Rank(6)
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("answer hasNext as often as it is asked")
    default void answersHasNextAgain(@ForAll @Given("anySize") Epochs given, Subject subject) {
        if (!Epochs.same(
                given.epoch(subject),
                given.by(Caller.INSISTENT, 1, subject).epochs().get(0))) {
            throw Violation.of("hasNext was asked three times before each batch, and the epoch came out differently");
        }
    }

    @Example
    @Rank(7)
    @Label("draw every order equally often")
    default void drawsEveryOrderEquallyOften(@ForAll @Given("few") Epochs given, Subject subject) {
        Orders.of(given.by(Caller.PLAIN, Orders.EPOCHS, subject)).checkUniform();
    }

    @Provide
    default Arbitrary<Epochs> anySize() {
        return epochs(Arbitraries.integers().between(1, 40), sizes());
    }

    @Provide
    default Arbitrary<Epochs> many() {
        return epochs(
                Arbitraries.just(MANY),
                sizes().stream().filter(size -> size < MANY).toList());
    }

    @Provide
    default Arbitrary<Epochs> few() {
        return Arbitraries.just(new Epochs(batching(1), Orders.SAMPLES, 1, 20_170_213));
    }

    @Provide
    default Arbitrary<Epochs> three() {
        return Arbitraries.just(new Epochs(batching(1), Orders.FEW_SAMPLES, 1, 20_170_213));
    }

    default List<Epochs> hundreds() {
        int largest = sizes().get(sizes().size() - 1);
        return List.of(new Epochs(batching(largest), HUNDREDS, largest, 3));
    }

    private Arbitrary<Epochs> epochs(Arbitrary<Integer> samples, List<Integer> sizes) {
        return Combinators.combine(
                        samples, Arbitraries.of(sizes), Arbitraries.longs().between(0, 999))
                .as((count, size, seed) -> new Epochs(batching(size), count, size, seed));
    }
}
