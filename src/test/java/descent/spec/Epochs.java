package descent.spec;

import descent.trial.BatchingTrace;
import descent.trial.BatchingTrial;
import descent.trial.BatchingTrial.Caller;
import descent.trial.Instance;
import descent.trial.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is batched.
 *
 * @param size how many samples a full batch has
 */
record Epochs(Instance batching, int samples, int size, long seed) {
    /** A plain caller's epoch. */
    BatchingTrial trial() {
        return BatchingTrial.of(batching, samples, seed);
    }

    /** The batches of the one epoch that a plain caller gets. */
    List<int[]> epoch(Subject subject) {
        return of(subject, trial()).epochs().get(0);
    }

    /** What somebody gets who calls otherwise. @throws Violation if the epoch does not end */
    BatchingTrace by(Caller caller, int epochs, Subject subject) {
        return of(subject, trial().by(caller).epochs(epochs));
    }

    Epochs seeded(long other) {
        return new Epochs(batching, samples, size, other);
    }

    private static BatchingTrace of(Subject subject, BatchingTrial trial) {
        BatchingTrace trace = subject.run(trial);
        trace.thrown().ifPresent(thrown -> {
            throw Violation.thrown(thrown);
        });
        if (trace.epochs().stream().anyMatch(epoch -> epoch.size() > trial.samples())) {
            throw Violation.of("the epoch does not end: it has more batches than there are samples");
        }
        return trace;
    }

    static boolean same(List<int[]> a, List<int[]> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> Arrays.equals(a.get(i), b.get(i)));
    }

    @Override
    public String toString() {
        return samples + (samples == 1 ? " sample" : " samples") + ", batches of " + size + ", a generator with seed "
                + seed;
    }
}
