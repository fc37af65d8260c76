package descent.mutant.diagnosis;

import descent.trial.BatchingTrial;
import descent.trial.BatchingTrial.Caller;
import descent.trial.Instance;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The probes of batching. A right order may be drawn in many ways, so that not the orders themselves are compared, but
 * what is true of them.
 *
 * @param exercise StochasticBatches, or MiniBatches, which takes a size
 * @param seed decides the generators
 */
record BatchingProbes(String exercise, long seed) {
    private static final int EPOCHS = 12_000;
    private static final int DRAWS = 400;

    /** How many samples, and how large batches. */
    static final int[][] DATA = {{24, 5}, {24, 1}, {24, 6}, {24, 24}, {7, 40}, {1, 3}, {25, 8}};

    List<Probe> all() {
        return Stream.concat(
                        Stream.of(DATA).map(data -> epochs(data[0], data[1])),
                        Stream.of(
                                Probe.of(
                                        IntStream.rangeClosed(2, 5)
                                                .mapToObj(samples ->
                                                        trial(samples, 1, 4).epochs(DRAWS))
                                                .toList(),
                                        OrderFacts::seen),
                                chances()))
                .toList();
    }

    /** How often each order comes. */
    Probe chances() {
        return Probe.of(List.of(trial(3, 1, 5).epochs(EPOCHS)), OrderFacts::frequency);
    }

    BatchingTrial trial(int samples, int size, int generator) {
        Instance batching = exercise.equals("MiniBatches") ? Instance.of(exercise, size) : Instance.of(exercise);
        return BatchingTrial.of(batching, samples, seed * 100 + generator);
    }

    private Probe epochs(int samples, int size) {
        BatchingTrial plain = trial(samples, size, 1);
        List<BatchingTrial> trials = List.of(
                plain.epochs(2),
                trial(samples, size, 2),
                plain.by(Caller.INSISTENT),
                plain.by(Caller.OVERWRITING).epochs(2),
                plain.by(Caller.INTERLEAVING));
        return subject -> Probe.of(trials, new BatchingFacts(plain.seed())).of(subject);
    }
}
