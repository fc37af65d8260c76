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

/** What people get wrong in exercise 03. */
final class MiniBatchesMutants {
    private MiniBatchesMutants() {}

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

    @Mistake(value = "the short last batch dropped", hint = "The last batch may be shorter, and it is never dropped.")
    record DropsLast(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return IntStream.range(0, order.length / size)
                    .mapToObj(b -> Arrays.copyOfRange(order, b * size, (b + 1) * size))
                    .toList();
        }
    }

    @Mistake(
            value = "the short last batch filled up with zeros",
            hint = "copyOfRange beyond the end adds zeros, and sample 0 is seen again: stop at n.")
    record PaddedWithZeros(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return IntStream.range(0, (order.length + size - 1) / size)
                    .mapToObj(b -> Arrays.copyOfRange(order, b * size, (b + 1) * size))
                    .toList();
        }
    }

    @Mistake(
            value = "the short last batch filled up from the beginning",
            hint = "The last batch may be shorter: no sample comes twice.")
    record WrappedRound(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return IntStream.range(0, (order.length + size - 1) / size)
                    .mapToObj(b -> IntStream.range(b * size, (b + 1) * size)
                            .map(i -> order[i % order.length])
                            .toArray())
                    .toList();
        }
    }

    @Mistake(
            value = "the samples left over joined to the last full batch",
            hint = "No batch is larger than size: what is left makes a batch of its own.")
    record Joined(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            int batches = Math.max(1, order.length / size);
            return IntStream.range(0, batches)
                    .mapToObj(
                            b -> Arrays.copyOfRange(order, b * size, b == batches - 1 ? order.length : (b + 1) * size))
                    .toList();
        }
    }

    @Mistake(
            value = "batches of equal size instead of a short last one",
            hint = "All batches but the last have exactly size samples.")
    record Balanced(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            int batches = (order.length + size - 1) / size;
            return IntStream.range(0, batches)
                    .mapToObj(b ->
                            Arrays.copyOfRange(order, b * order.length / batches, (b + 1) * order.length / batches))
                    .toList();
        }
    }

    @Mistake(value = "the short batch first", hint = "The short batch is the last one.")
    record ShortFirst(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            List<int[]> batches = new ArrayList<>();
            for (int to = order.length; to > 0; to -= size) {
                batches.add(0, Arrays.copyOfRange(order, Math.max(0, to - size), to));
            }
            return batches;
        }
    }

    @Mistake(value = "size as the number of batches", hint = "size is the number of samples in a batch.")
    record NumberOfBatches(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            int each = Math.max(1, order.length / size);
            List<int[]> batches = new ArrayList<>();
            for (int from = 0; from < order.length; from += each) {
                batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + each)));
            }
            return batches;
        }
    }

    @Mistake(value = "size ignored: one sample at a time", hint = "Hand out size samples at a time.")
    record SizeIgnored(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return IntStream.of(order).mapToObj(sample -> new int[] {sample}).toList();
        }
    }

    @Mistake(value = "a size of 100, whatever was asked for", hint = "Use the record's size, not a number of your own.")
    record FixedSize(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            List<int[]> batches = new ArrayList<>();
            for (int from = 0; from < order.length; from += 100) {
                batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + 100)));
            }
            return batches;
        }
    }

    @Mistake(
            value = "an empty batch at the end when size divides n",
            hint = "The last batch is never empty: round n / size up, do not add one.")
    record EmptyBatch(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return IntStream.rangeClosed(0, order.length / size)
                    .mapToObj(b -> Arrays.copyOfRange(order, b * size, Math.min(order.length, (b + 1) * size)))
                    .toList();
        }
    }

    @Mistake(value = "batches that overlap by one", hint = "The next batch starts where the last one ended.")
    record Overlapping(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            List<int[]> batches = new ArrayList<>();
            for (int from = 0; from < order.length; from += Math.max(1, size - 1)) {
                batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + size)));
            }
            return batches;
        }
    }

    @Mistake(
            value = "neighbours always together: only the batches are shuffled",
            hint = "Shuffle the samples first, then cut: batches must mix anew in each epoch.")
    record Blocks(int size) implements BatchingPieces {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<int[]> blocks = batches(IntStream.range(0, samples).toArray());
            int[] order =
                    BatchingPieces.shuffled(IntStream.range(0, blocks.size()).toArray(), random);
            return IntStream.of(order).mapToObj(blocks::get).iterator();
        }
    }

    @Mistake(
            value = "samples shuffled inside their batch only",
            hint = "Shuffle all samples first, then cut: batches must mix anew in each epoch.")
    record Inside(int size) implements BatchingPieces {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<int[]> blocks = batches(IntStream.range(0, samples).toArray());
            blocks.forEach(block -> BatchingPieces.shuffled(block, random));
            return blocks.iterator();
        }
    }

    @Mistake(value = "the same batch each time", hint = "Move on by size after each batch.")
    record SameBatch(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            int[] first = Arrays.copyOf(order, Math.min(size, order.length));
            return Stream.generate(first::clone)
                    .limit((order.length + size - 1) / size)
                    .toList();
        }
    }

    @Mistake(
            value = "a random batch drawn for each step, from all samples",
            hint = "Cut one permutation into batches: no sample comes twice in an epoch.")
    record DrawnEachTime(int size) implements BatchingPieces {
        @Override
        public Iterator<int[]> epoch(int samples, RandomGenerator random) {
            List<int[]> batches = new ArrayList<>();
            for (int from = 0; from < samples; from += size) {
                batches.add(Arrays.copyOf(order(samples, random), Math.min(size, samples - from)));
            }
            return batches.iterator();
        }
    }

    @Mistake(
            value = "a size larger than n gives nothing",
            hint = "With fewer samples than size, there is one short batch.")
    record NothingWhenSmall(int size) implements BatchingPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return size > order.length ? List.of() : BatchingPieces.super.batches(order);
        }
    }
}
