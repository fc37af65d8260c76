package descent.mutant;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people get wrong in exercises 02 and 03 alike; in 02 the size is 1. */
final class BatchingMutants {
    private BatchingMutants() {}

    @Mistake(
            value = "sampling with replacement",
            hint = "Each sample comes exactly once in an epoch: shuffle the indices instead of drawing each anew.")
    record WithReplacement(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            return random.ints(samples, 0, samples).toArray();
        }
    }

    @Mistake(value = "no shuffling", hint = "The order must be drawn anew in each epoch.")
    record InOrder(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            return IntStream.range(0, samples).toArray();
        }
    }

    @Mistake(
            value = "one permutation for all epochs",
            hint = "Draw a new permutation in each call of epoch; keep nothing.")
    record OnePermutation(int size) implements BatchingPieces {
        private static final Map<Integer, int[]> ORDERS = new ConcurrentHashMap<>();

        @Override
        public int[] order(int samples, RandomGenerator random) {
            return ORDERS.computeIfAbsent(samples, n -> BatchingPieces.super.order(n, random))
                    .clone();
        }
    }

    @Mistake(
            value = "a generator of its own, seeded by the clock",
            hint = "Draw from the given generator only, or the same seed gives another order.")
    record OwnGenerator(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            return BatchingPieces.shuffled(IntStream.range(0, samples).toArray(), new Random());
        }
    }

    @Mistake(
            value = "a generator of its own with seed 42",
            hint = "Draw from the given generator: this one gives the same order in every epoch.")
    record FixedSeed(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            return BatchingPieces.shuffled(IntStream.range(0, samples).toArray(), new Random(42));
        }
    }

    @Mistake(value = "Math.random", hint = "Draw from the given generator only: Math.random has a seed of its own.")
    record MathRandom(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            int[] order = IntStream.range(0, samples).toArray();
            for (int i = samples - 1; i > 0; i--) {
                BatchingPieces.swap(order, i, (int) (Math.random() * (i + 1)));
            }
            return order;
        }
    }

    @Mistake(value = "indices from 1", hint = "Samples are counted from 0 to n − 1.")
    record FromOne(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            return BatchingPieces.shuffled(IntStream.rangeClosed(1, samples).toArray(), random);
        }
    }

    @Mistake(
            value = "the last sample never seen",
            hint = "The range ends before its second argument: IntStream.range(0, samples).")
    record LastSampleLost(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            return BatchingPieces.shuffled(
                    IntStream.range(0, Math.max(1, samples - 1)).toArray(), random);
        }
    }

    @Mistake(
            value = "a random first sample, then in order",
            hint = "A rotation is not a permutation: draw the whole order.")
    record Rotation(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            int first = random.nextInt(samples);
            return IntStream.range(0, samples).map(i -> (first + i) % samples).toArray();
        }
    }

    @Mistake(
            value = "nextInt(i) for nextInt(i + 1), so that no sample stays where it was",
            hint = "A permutation may leave a sample in its place: draw from 0 to i, i included.")
    record Cyclic(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            int[] order = IntStream.range(0, samples).toArray();
            for (int i = samples - 1; i > 0; i--) {
                BatchingPieces.swap(order, i, random.nextInt(i));
            }
            return order;
        }
    }

    @Mistake(value = "only the first half shuffled", hint = "Every position takes part in the shuffle.")
    record HalfShuffled(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            int[] order = IntStream.range(0, samples).toArray();
            for (int i = (samples - 1) / 2; i > 0; i--) {
                BatchingPieces.swap(order, i, random.nextInt(i + 1));
            }
            return order;
        }
    }

    @Mistake(value = "forwards or backwards, by the toss of a coin", hint = "Any order must be possible, not only two.")
    record Coin(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            boolean backwards = random.nextBoolean();
            return IntStream.range(0, samples)
                    .map(i -> backwards ? samples - 1 - i : i)
                    .toArray();
        }
    }

    @Mistake(
            value = "the last order shuffled on, in a static array",
            hint = "Start from 0 … n − 1 in each epoch: the same generator state must give the same order.")
    record ShuffledOn(int size) implements BatchingPieces {
        private static final Map<Integer, int[]> LAST = new ConcurrentHashMap<>();

        @Override
        public int[] order(int samples, RandomGenerator random) {
            int[] last =
                    LAST.computeIfAbsent(samples, n -> IntStream.range(0, n).toArray());
            return BatchingPieces.shuffled(last, random).clone();
        }
    }

    @Mistake(
            value = "one array handed out again and again",
            hint = "Each array is the caller's to keep: make a new one for each batch.")
    record ReusedArray(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            int[] handedOut = new int[size];
            return new AbstractList<>() {
                @Override
                public int[] get(int index) {
                    int length = Math.min(handedOut.length, order.length - index * handedOut.length);
                    System.arraycopy(order, index * handedOut.length, handedOut, 0, length);
                    return length == handedOut.length ? handedOut : Arrays.copyOf(handedOut, length);
                }

                @Override
                public int size() {
                    return (order.length + handedOut.length - 1) / handedOut.length;
                }
            };
        }
    }

    @Mistake(
            value = "the epoch starts over and never ends",
            hint = "hasNext is false after the last batch: the caller asks for the next epoch itself.")
    record NeverEnds(int size) implements BatchingPieces {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<int[]> batches = batches(order(samples, random));
            return Stream.generate(batches::stream).flatMap(again -> again).iterator();
        }
    }

    @Mistake(value = "the batches of two epochs", hint = "One call of epoch is one pass over the data.")
    record TwoEpochs(int size) implements BatchingPieces {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<int[]> batches = new ArrayList<>(batches(order(samples, random)));
            batches.addAll(batches(order(samples, random)));
            return batches.iterator();
        }
    }

    @Mistake(
            value = "nextInt(n) for nextInt(i + 1), so that some orders come more often",
            hint = "Position i exchanges with one of 0 … i only: then all orders are equally likely.")
    record Naive(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            int[] order = IntStream.range(0, samples).toArray();
            for (int i = samples - 1; i > 0; i--) {
                BatchingPieces.swap(order, i, random.nextInt(samples));
            }
            return order;
        }
    }

    @Mistake(
            value = "every position exchanged with any of the n, so that some orders come more often",
            hint = "n choices at n positions make nⁿ ways, which n! orders cannot share: exchange i with one of 0 … i.")
    record Everywhere(int size) implements BatchingPieces {
        @Override
        public int[] order(int samples, RandomGenerator random) {
            int[] order = IntStream.range(0, samples).toArray();
            for (int i = 0; i < samples; i++) {
                BatchingPieces.swap(order, i, random.nextInt(samples));
            }
            return order;
        }
    }
}
