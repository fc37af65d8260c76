package descent.trial;

import descent.Batching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Epochs of one batching.
 *
 * @param samples how many samples an epoch has
 * @param seed of the generator
 * @param epochs how many; they draw from one generator, or each from one in the same state, as the caller says
 * @param caller how it behaves
 */
public record BatchingTrial(Instance batching, int samples, long seed, int epochs, Caller caller)
        implements Trial<BatchingTrace> {
    /** How the one who asks for batches behaves. */
    public enum Caller {
        /** Takes one batch after the other, one epoch after the other from one generator. */
        PLAIN,
        /** Asks three times whether there is another batch before it takes it, and once more at the end. */
        INSISTENT,
        /** Keeps all arrays, overwrites them after the epoch, and begins each epoch with a generator of that seed. */
        OVERWRITING,
        /** Takes a batch of another, larger epoch after each batch of this one. */
        INTERLEAVING
    }

    private static final int MORE = 3;
    private static final int LONGEST_BATCH = 10;

    /** One epoch of a plain caller. */
    public static BatchingTrial of(Instance batching, int samples, long seed) {
        return new BatchingTrial(batching, samples, seed, 1, Caller.PLAIN);
    }

    public BatchingTrial epochs(int count) {
        return new BatchingTrial(batching, samples, seed, count, caller);
    }

    public BatchingTrial by(Caller other) {
        return new BatchingTrial(batching, samples, seed, epochs, other);
    }

    @Override
    public BatchingTrace run(Implementation classes) {
        List<List<int[]>> all = new ArrayList<>();
        List<List<int[]>> kept = new ArrayList<>();
        try {
            Batching made = batching.make(Batching.class, classes);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < epochs; i++) {
                random = caller == Caller.OVERWRITING ? new SplittableRandom(seed) : random;
                epoch(made, random, all, kept);
            }
            return new BatchingTrace(all, kept, Optional.empty());
        } catch (Throwable thrown) {
            return new BatchingTrace(all, kept, Optional.of(Thrown.of(thrown)));
        }
    }

    private void epoch(Batching made, SplittableRandom random, List<List<int[]>> all, List<List<int[]>> kept) {
        Iterator<int[]> batches = made.epoch(samples, random);
        Iterator<int[]> others = caller == Caller.INTERLEAVING
                ? made.epoch(samples + MORE, new SplittableRandom(seed + 1))
                : List.<int[]>of().iterator();
        List<int[]> handedOut = new ArrayList<>();
        List<int[]> copies = new ArrayList<>();
        all.add(copies);
        while (copies.size() <= samples && hasNext(batches)) {
            handedOut.add(bounded(batches.next()));
            copies.add(handedOut.get(handedOut.size() - 1).clone());
            if (others.hasNext()) {
                others.next();
            }
        }
        if (caller == Caller.INSISTENT && copies.size() <= samples && batches.hasNext()) {
            copies.add(new int[0]); // it has said that there is none, and now says that there is
        }
        if (caller == Caller.OVERWRITING) {
            kept.add(handedOut.stream().map(int[]::clone).toList());
            handedOut.forEach(batch -> Arrays.fill(batch, -1));
        }
    }

    /** A batch that is far longer than an epoch is not kept: traces are sent. */
    private int[] bounded(int[] batch) {
        if (batch.length > LONGEST_BATCH * (samples + 1)) {
            throw new IllegalStateException(
                    "a batch has %d indices, but the epoch has %d samples".formatted(batch.length, samples));
        }
        return batch;
    }

    private boolean hasNext(Iterator<int[]> batches) {
        return caller == Caller.INSISTENT
                ? batches.hasNext() && batches.hasNext() && batches.hasNext()
                : batches.hasNext();
    }

    @Override
    public boolean covers(BatchingTrace trace) {
        return trace.thrown().isPresent()
                || trace.epochs().size() == epochs
                        && trace.kept().size() == (caller == Caller.OVERWRITING ? epochs : 0);
    }
}
