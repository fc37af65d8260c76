package descent.mutant.diagnosis;

import descent.trial.BatchingTrace;
import descent.trial.BatchingTrial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What many epochs of a few samples are compared by. */
final class OrderFacts {
    private static final int FEW = 24;
    private static final int MORE = 100;
    /** χ² of six orders has the mean 5; a shuffle that swaps each with any other comes to about 150 in 12,000 epochs. */
    private static final double UNEVEN = 60;

    private OrderFacts() {}

    /** Which orders come up at all. */
    static void seen(BatchingTrial trial, BatchingTrace trace, Behaviour notes) {
        Map<Integer, Long> counts = counts(trace);
        boolean few = counts.size() <= FEW;
        notes.note(few ? counts.size() : MORE);
        notes.note(few ? counts.keySet().stream().mapToInt(order -> order).toArray() : new int[0]);
    }

    /** Whether each order of three samples is as frequent as the others. */
    static void frequency(BatchingTrial trial, BatchingTrace trace, Behaviour notes) {
        Map<Integer, Long> counts = counts(trace);
        double mean = trial.epochs() / 6.0;
        double distance = counts.values().stream()
                .mapToDouble(count -> (count - mean) * (count - mean) / mean)
                .sum();
        notes.note(counts.size());
        notes.note(counts.size() < 6 || distance > UNEVEN);
        notes.note(counts.size() == 6 && distance < 4 * UNEVEN);
    }

    /** How often each order came up; its digits are the samples. */
    private static Map<Integer, Long> counts(BatchingTrace trace) {
        return trace.epochs().stream()
                .collect(Collectors.groupingBy(OrderFacts::number, TreeMap::new, Collectors.counting()));
    }

    private static int number(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).reduce(0, (order, sample) -> 10 * order + sample);
    }
}
