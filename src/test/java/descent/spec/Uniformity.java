package descent.spec;

import descent.Batching;
import descent.kata.ManyEpochs;
import descent.kata.Subject;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Every order of three samples must be equally likely.
 *
 * <p>Of n epochs, each of the six orders takes n/6, with a standard deviation of √(n · 1/6 · 5/6). Seven of those happen
 * by chance once in 10¹¹ runs; a shuffle that swaps each sample with any other is off by n · 1/54, which is ten of them.
 */
final class Uniformity {
    private static final int EPOCHS = 40_000;
    private static final int SAMPLES = 3;
    private static final int ORDERS = 6;
    private static final double DEVIATIONS = 7;
    private static final long SEED = 20_170_213;

    private Uniformity() {}

    static Property<Epochs.Data> of(Function<Epochs.Data, Function<Subject, Batching>> maker) {
        Epochs.Data three = new Epochs.Data(SAMPLES, 1, SEED);
        return Property.example("draw every order equally often", three, (subject, data) -> {
            Map<Integer, Integer> counts = counts(maker.apply(data).apply(subject), new SplittableRandom(SEED));
            double mean = EPOCHS / (double) ORDERS;
            double deviation = Math.sqrt(mean * (ORDERS - 1) / ORDERS);
            counts.forEach((order, count) -> {
                if (Math.abs(count - mean) > DEVIATIONS * deviation) {
                    throw Violation.of("in %d epochs the order %03d came %d times; it should come %.0f ± %.0f times"
                            .formatted(EPOCHS, order, count, mean, DEVIATIONS * deviation));
                }
            });
            if (counts.size() != ORDERS) {
                throw Violation.of("in %d epochs only %d of the 6 orders came up".formatted(EPOCHS, counts.size()));
            }
        });
    }

    private static Map<Integer, Integer> counts(Batching batching, RandomGenerator random) {
        int[] firsts =
                batching instanceof ManyEpochs many ? many.firsts(SAMPLES, EPOCHS, random) : firsts(batching, random);
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < firsts.length; i += SAMPLES) {
            int order = 0;
            for (int j = i; j < i + SAMPLES && firsts[j] >= 0; j++) {
                order = 10 * order + firsts[j];
            }
            counts.merge(order, 1, Integer::sum);
        }
        return counts;
    }

    private static int[] firsts(Batching batching, RandomGenerator random) {
        int[] firsts = new int[SAMPLES * EPOCHS];
        Arrays.fill(firsts, -1);
        for (int i = 0; i < EPOCHS; i++) {
            Iterator<int[]> batches = batching.epoch(SAMPLES, random);
            for (int j = 0; j < SAMPLES && batches.hasNext(); j++) {
                firsts[SAMPLES * i + j] = batches.next()[0];
            }
        }
        return firsts;
    }
}
