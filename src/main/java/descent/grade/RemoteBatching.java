package descent.grade;

import descent.Batching;
import descent.kata.ManyEpochs;
import descent.worker.In;
import descent.worker.Link;
import descent.worker.Mirror;
import descent.worker.Op;
import descent.worker.Out;
import java.util.Iterator;
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
        Out out = new Out(Op.EPOCH).number(handle).number(samples).number64(random.nextLong());
        int epoch = link.call(arrays.changes(out)).number();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return link.call(new Out(Op.HAS_NEXT).number(epoch)).flag();
            }

            @Override
            public int[] next() {
                return received(link.call(arrays.changes(new Out(Op.NEXT).number(epoch))));
            }
        };
    }

    private int[] received(In in) {
        int number = in.number();
        int[] batch = in.numbers();
        if (batch.length > 0 || !arrays.has(number)) {
            arrays.put(number, batch);
        }
        arrays.accept(in);
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
