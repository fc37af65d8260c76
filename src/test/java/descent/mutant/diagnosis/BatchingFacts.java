package descent.mutant.diagnosis;

import descent.trial.BatchingTrace;
import descent.trial.BatchingTrial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What epochs are compared by: what is true of each, and whether it is the first one over again. */
final class BatchingFacts implements Probe.Reading<BatchingTrial, BatchingTrace> {
    /** Of so many samples, the same order does not come up twice by chance. */
    private static final int MANY = 20;

    private final long seed;
    private final List<List<int[]>> seen = new ArrayList<>();

    /** @param seed of the first epoch */
    BatchingFacts(long seed) {
        this.seed = seed;
    }

    @Override
    public void note(BatchingTrial trial, BatchingTrace trace, Behaviour notes) {
        for (int i = 0; i < trace.epochs().size(); i++) {
            List<int[]> epoch = trace.epochs().get(i);
            seen.add(epoch);
            notes.note(epoch.stream().mapToInt(batch -> batch.length).toArray());
            note(epoch, trial.samples(), notes);
            boolean sameDraw = trial.seed() == seed && (i == 0 || trial.caller() == BatchingTrial.Caller.OVERWRITING);
            compare(epoch, sameDraw, trial.samples(), notes);
            if (i < trace.kept().size()) {
                notes.note(same(epoch, trace.kept().get(i)));
            }
        }
    }

    private static void note(List<int[]> epoch, int samples, Behaviour notes) {
        notes.note(
                Arrays.equals(sorted(epoch), IntStream.range(0, samples).toArray()),
                IntStream.of(sorted(epoch)).allMatch(sample -> 0 <= sample && sample < samples),
                inOrder(epoch));
    }

    private void compare(List<int[]> epoch, boolean sameDraw, int samples, Behaviour notes) {
        List<int[]> first = seen.get(0);
        if (sameDraw) {
            notes.note(same(epoch, first));
        } else {
            notes.note(samples > MANY && same(epoch, first));
            notes.note(Arrays.equals(sorted(epoch), sorted(first)) ? sorted(epoch) : new int[] {-1});
        }
    }

    private static int[] sorted(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }

    /** Order inside a batch is free, and so batches are compared as sets. */
    private static boolean same(List<int[]> a, List<int[]> b) {
        return a.size() == b.size()
                && IntStream.range(0, a.size()).allMatch(i -> Arrays.equals(sorted(a.get(i)), sorted(b.get(i))));
    }

    private static boolean inOrder(List<int[]> batches) {
        int[] order = batches.stream()
                .flatMapToInt(batch -> Arrays.stream(sorted(batch)))
                .toArray();
        return IntStream.range(1, order.length).allMatch(i -> order[i - 1] < order[i]);
    }

    private static int[] sorted(int[] batch) {
        return Arrays.stream(batch).sorted().toArray();
    }
}
