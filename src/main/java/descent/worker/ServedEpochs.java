package descent.worker;

import descent.Batching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/** Serves epochs batch by batch. The generator of each starts from a seed that the caller has drawn. */
final class ServedEpochs {
    private static final int MOST = 50_000;

    private final List<Iterator<int[]>> epochs = new ArrayList<>();
    private final Mirror arrays = new Mirror();
    private int batches;

    Out epoch(Batching batching, In in) {
        if (epochs.size() == MOST) {
            throw new Garbled("more than " + MOST + " epochs");
        }
        int samples = in.number();
        SplittableRandom random = new SplittableRandom(in.number64());
        arrays.accept(in);
        epochs.add(batching.epoch(samples, random));
        return Out.reply().number(epochs.size() - 1);
    }

    Out hasNext(In in) {
        return Out.reply().flag(Flag.of(get(in.number()).hasNext()));
    }

    Out next(In in) {
        Iterator<int[]> epoch = get(in.number());
        arrays.accept(in);
        int[] batch = epoch.next();
        int known = arrays.find(batch);
        Out out = Out.reply();
        if (known >= 0) {
            out.number(known).numbers(new int[0]);
        } else {
            out.number(batches).numbers(batch);
            arrays.put(batches++, batch);
        }
        return arrays.changes(out);
    }

    /** The first sample of each batch; −1 where an epoch has fewer batches than samples. */
    Out many(Batching batching, In in) {
        int samples = in.number(In.MOST);
        int count = in.number(In.MOST / Math.max(1, samples));
        SplittableRandom random = new SplittableRandom(in.number64());
        int[] firsts = new int[samples * count];
        Arrays.fill(firsts, -1);
        for (int epoch = 0; epoch < count; epoch++) {
            Iterator<int[]> order = batching.epoch(samples, random);
            for (int i = 0; i < samples && order.hasNext(); i++) {
                firsts[epoch * samples + i] = order.next()[0];
            }
        }
        return Out.reply().numbers(firsts);
    }

    private Iterator<int[]> get(int index) {
        if (index < 0 || index >= epochs.size()) {
            throw new Garbled("there is no epoch " + index);
        }
        return epochs.get(index);
    }
}
