package descent.grade;

import descent.Batching;
import descent.kata.ManyEpochs;
import descent.worker.In;
import descent.worker.Link;
import descent.worker.Mirror;
import descent.worker.Op;
import descent.worker.Out;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Batching in the student's process, batch by batch. Arrays that were handed out change here when they change there, and
 * the reverse, as if they were the same.
 */
final class RemoteBatching implements Batching, ManyEpochs {
    private static final int AT_ONCE = 100_000;

    private final Link link;
    private final int handle;
    private final Mirror arrays = new Mirror();

    RemoteBatching(Link link, int handle) {
        this.link = link;
        this.handle = handle;
    }

    @Override
    public Iterator<int[]> epoch(int samples, RandomGenerator random) {
        In in = link.call(begun(Op.EPOCH, samples, random));
        return new Epoch(in.number(), in.flag());
    }

    /** An epoch on the other side, which says with each batch whether there is another. */
    private final class Epoch implements Iterator<int[]> {
        private final int number;
        private Optional<Boolean> more;

        Epoch(int number, boolean more) {
            this.number = number;
            this.more = Optional.of(more);
        }

        /** Whoever asks twice is answered by the other side. */
        @Override
        public boolean hasNext() {
            boolean answer = more.orElseGet(
                    () -> link.call(new Out(Op.HAS_NEXT).number(number)).flag());
            more = Optional.empty();
            return answer;
        }

        @Override
        public int[] next() {
            In in = link.call(arrays.changes(new Out(Op.NEXT).number(number)));
            int[] batch = received(in);
            arrays.accept(in);
            more = Optional.of(in.flag());
            return batch;
        }
    }

    @Override
    public List<int[]> whole(int samples, RandomGenerator random) {
        In in = link.call(begun(Op.WHOLE_EPOCH, samples, random));
        List<int[]> batches = new ArrayList<>();
        for (int left = in.number(samples + 1); left > 0; left--) {
            batches.add(received(in));
        }
        arrays.accept(in);
        return batches;
    }

    private Out begun(Op op, int samples, RandomGenerator random) {
        return arrays.changes(new Out(op).number(handle).number(samples).number64(random.nextLong()));
    }

    private int[] received(In in) {
        int number = in.number();
        int[] batch = in.numbers();
        if (batch.length > 0 || !arrays.has(number)) {
            arrays.put(number, batch);
        }
        return arrays.get(number);
    }

    @Override
    public int[] firsts(int samples, int epochs, RandomGenerator random) {
        int[] firsts = new int[samples * epochs];
        int step = Math.max(1, AT_ONCE / samples);
        for (int done = 0; done < epochs; done += step) {
            int count = Math.min(step, epochs - done);
            In in = link.call(new Out(Op.MANY_EPOCHS)
                    .number(handle)
                    .number(samples)
                    .number(count)
                    .number64(random.nextLong()));
            System.arraycopy(in.numbers(samples * count), 0, firsts, samples * done, samples * count);
        }
        return firsts;
    }
}
