package descent.worker;

import descent.Batching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Serves epochs batch by batch, each with whether there is another: that is what is asked next. The generator of each starts
 * from a seed that the caller has drawn.
 */
final class ServedEpochs {
    private static final int MOST = 50_000;

    private final List<Iterator<int[]>> epochs = new ArrayList<>();
    private final Mirror arrays = new Mirror();
    private int batches;

    Out epoch(Batching batching, In in) {
        if (epochs.size() == MOST) {
            throw new Garbled("more than " + MOST + " epochs");
        }
        Iterator<int[]> epoch = begun(batching, in.number(), in);
        epochs.add(epoch);
        return Out.reply().number(epochs.size() - 1).flag(Flag.of(epoch.hasNext()));
    }

    private Iterator<int[]> begun(Batching batching, int samples, In in) {
        SplittableRandom random = new SplittableRandom(in.number64());
        arrays.accept(in);
        return batching.epoch(samples, random);
    }

    /** All batches, and one too many where the epoch does not end. */
    Out whole(Batching batching, In in) {
        int samples = in.number(In.MOST);
        Iterator<int[]> epoch = begun(batching, samples, in);
        List<int[]> batches = new ArrayList<>();
        int numbers = 0;
        while (batches.size() <= samples && numbers <= In.MOST && epoch.hasNext()) {
            batches.add(epoch.next());
            numbers += batches.get(batches.size() - 1).length;
        }
        Out out = Out.reply().number(batches.size());
        batches.forEach(batch -> hand(out, batch));
        return arrays.changes(out);
    }

    Out hasNext(In in) {
        return Out.reply().flag(Flag.of(get(in.number()).hasNext()));
    }

    Out next(In in) {
        Iterator<int[]> epoch = get(in.number());
        arrays.accept(in);
        return arrays.changes(hand(Out.reply(), epoch.next())).flag(Flag.of(epoch.hasNext()));
    }

    /** An array that the other side has already goes by its number. */
    private Out hand(Out out, int... batch) {
        int known = arrays.find(batch);
        if (known >= 0) {
            return out.number(known).numbers(new int[0]);
        }
        out.number(batches).numbers(batch);
        arrays.put(batches++, batch);
        return out;
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
