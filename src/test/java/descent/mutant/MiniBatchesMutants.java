package descent.mutant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people get wrong in exercise 03. */
@MoreMistakes(of = BatchingMutants.class)
final class MiniBatchesMutants {
    private MiniBatchesMutants() {}

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
