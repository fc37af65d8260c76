package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Batching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Property
    void everyIndexComesOnceInAnEpoch(
            @ForAll @IntRange(max = 300) int samples,
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll long seed) {
        for (Batching batching : List.of(Batches.full(), Batches.of(1), Batches.of(size))) {
            int[] order = flat(epoch(batching, samples, new SplittableRandom(seed)));
            assertThat(Arrays.stream(order).sorted())
                    .containsExactlyElementsOf(
                            IntStream.range(0, samples).boxed().toList());
        }
    }

    @Property
    void theFirstBatchesOfEachEpochAreThoseOfTheWholeOne(
            @ForAll @IntRange(min = 1, max = 60) int samples,
            @ForAll @IntRange(min = 1, max = 20) int count,
            @ForAll long seed) {
        RandomGenerator one = new SplittableRandom(seed);
        RandomGenerator other = new SplittableRandom(seed);
        for (int epoch = 0; epoch < 2; epoch++) {
            List<int[]> whole = epoch(Batches.of(7), samples, one);
            List<int[]> first = epoch(Batches.first(count, Batches.of(7)), samples, other);
            assertThat(first).usingRecursiveComparison().isEqualTo(whole.subList(0, Math.min(count, whole.size())));
        }
    }

    @Property
    void onlyTheLastBatchMayBeShorter(
            @ForAll @IntRange(min = 1, max = 300) int samples,
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll long seed) {
        List<int[]> batches = epoch(Batches.of(size), samples, new SplittableRandom(seed));

        assertThat(batches.subList(0, batches.size() - 1)).allMatch(batch -> batch.length == size);
        int left = samples % size == 0 ? size : samples % size;
        assertThat(batches.get(batches.size() - 1)).hasSize(left);
    }

    @Property
    void theSameGeneratorGivesTheSameEpochs(@ForAll @IntRange(min = 1, max = 50) int size, @ForAll long seed) {
        RandomGenerator one = new SplittableRandom(seed);
        RandomGenerator other = new SplittableRandom(seed);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(epoch(Batches.of(size), 100, one).toArray(int[][]::new))
                    .isDeepEqualTo(epoch(Batches.of(size), 100, other).toArray(int[][]::new));
        }
    }

    @Test
    void eachEpochHasANewOrder() {
        RandomGenerator random = new SplittableRandom(1);
        assertThat(flat(epoch(Batches.of(1), 100, random))).isNotEqualTo(flat(epoch(Batches.of(1), 100, random)));
    }

    @Test
    void everyOrderIsEquallyLikely() {
        // 6,000 epochs of three samples: 1,000 of each of the 6 orders, with a standard deviation of 29.
        RandomGenerator random = new SplittableRandom(1);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            counts.merge(Arrays.toString(flat(epoch(Batches.of(2), 3, random))), 1, Integer::sum);
        }
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> Math.abs(count - 1000) < 150);
    }

    @Test
    void aFullBatchHoldsAllSamplesInTheirOwnOrder() {
        List<int[]> batches = epoch(Batches.full(), 4, new SplittableRandom(1));

        assertThat(batches).hasSize(1);
        assertThat(batches.get(0)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aSingleSampleIsABatchOfOne() {
        assertThat(epoch(Batches.of(1), 5, new SplittableRandom(1))).hasSize(5).allMatch(batch -> batch.length == 1);
    }

    @Test
    void arraysAreTheCallersToKeep() {
        Batching batching = Batches.full();
        int[] first = batching.epoch(3, new SplittableRandom(1)).next();
        first[0] = 99;

        assertThat(batching.epoch(3, new SplittableRandom(1)).next()).containsExactly(0, 1, 2);
    }

    @Test
    void aSizeBeyondTheSamplesIsOneBatch() {
        assertThat(epoch(Batches.of(Integer.MAX_VALUE), 3, new SplittableRandom(1)))
                .hasSize(1)
                .allMatch(batch -> batch.length == 3);
    }

    @Test
    void refusesAnEmptyBatch() {
        for (ThrowingCallable empty : List.<ThrowingCallable>of(() -> Batches.of(0), () -> Batches.drawn(0))) {
            assertThatThrownBy(empty)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("batch size (0) must be at least 1");
        }
    }

    @Property
    void aDrawIsOneBatchOfDistinctSamples(
            @ForAll @IntRange(min = 1, max = 300) int samples,
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll long seed) {
        List<int[]> batches = epoch(Batches.drawn(size), samples, new SplittableRandom(seed));

        assertThat(batches).hasSize(1);
        assertThat(Arrays.stream(batches.get(0)).boxed())
                .hasSize(Math.min(size, samples))
                .doesNotHaveDuplicates()
                .allMatch(index -> 0 <= index && index < samples);
    }

    @Property
    void theSameGeneratorGivesTheSameDraws(@ForAll @IntRange(min = 1, max = 50) int size, @ForAll long seed) {
        RandomGenerator one = new SplittableRandom(seed);
        RandomGenerator other = new SplittableRandom(seed);
        for (int draw = 0; draw < 3; draw++) {
            assertThat(flat(epoch(Batches.drawn(size), 100, one)))
                    .containsExactly(flat(epoch(Batches.drawn(size), 100, other)));
        }
    }

    @Test
    void everySetIsDrawnEquallyOften() {
        // 6,000 draws of two out of four: 1,000 of each of the 6 pairs, with a standard deviation of 29.
        RandomGenerator random = new SplittableRandom(1);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            int[] pair = flat(epoch(Batches.drawn(2), 4, random));
            Arrays.sort(pair);
            counts.merge(Arrays.toString(pair), 1, Integer::sum);
        }
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> Math.abs(count - 1000) < 150);
    }

    @Test
    void aDrawDoesNotDependOnWhatBecameOfEarlierOnes() {
        Batching batching = Batches.drawn(3);
        int[] untouched = drawnAfter(batching, first -> {});
        int[] overwritten = drawnAfter(batching, first -> Arrays.fill(first, 99));

        assertThat(overwritten).containsExactly(untouched);
    }

    private static int[] drawnAfter(Batching batching, Consumer<int[]> use) {
        RandomGenerator random = new SplittableRandom(7);
        use.accept(batching.epoch(5, random).next());
        return batching.epoch(5, random).next();
    }

    private static List<int[]> epoch(Batching batching, int samples, RandomGenerator random) {
        List<int[]> batches = new ArrayList<>();
        batching.epoch(samples, random).forEachRemaining(batches::add);
        return batches;
    }

    private static int[] flat(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
