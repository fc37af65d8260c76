package descent.spec;

import descent.trial.BatchingTrace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each order of three or four samples came, one sample a batch: all must be equally likely.
 *
 * <p>Of four samples, Pearson's χ² = Σ (count − mean)² / mean has 23 degrees of freedom, and exceeds 101 by chance once in 10¹¹ runs. A
 * shuffle that exchanges each sample with any other draws the orders with 8/256 … 15/256; the mean square of its relative
 * error is 0.0298, so that χ² is 23 + 0.0298 · 10,000 = 321 there, with a standard deviation of √(2 · (23 + 2 · 298)) = 35:
 * six of them above the bound. (Of three samples, whose orders are off by a ninth alone, it took 40,000 epochs.)
 */
record Orders(Map<Integer, Integer> counts) {
    /** Three samples have six orders; in 300 epochs one of these is missing by chance once in 10²³ runs. */
    static final int FEW_SAMPLES = 3;

    static final int FEW_EPOCHS = 300;
    private static final int FEW_ORDERS = 6;

    static final int SAMPLES = 4;
    static final int EPOCHS = 10_000;
    private static final int ORDERS = 24;
    private static final double BOUND = 101;
    private static final double MEAN = EPOCHS / (double) ORDERS;

    static Orders of(BatchingTrace trace) {
        Map<Integer, Integer> counts = new TreeMap<>();
        trace.epochs().forEach(epoch -> counts.merge(order(epoch), 1, Integer::sum));
        return new Orders(counts);
    }

    private static int order(List<int[]> epoch) {
        int order = 0;
        for (int[] batch : epoch) {
            for (int sample : batch) {
                order = 10 * order + sample;
            }
        }
        return order;
    }

    /** Costs a fraction of {@link #checkUniform}, and tells a shuffle that cannot make some orders at all. */
    void checkComplete() {
        checkCount(FEW_ORDERS, FEW_EPOCHS);
    }

    private void checkCount(int orders, int epochs) {
        if (counts.size() != orders) {
            throw Violation.of(
                    "in %d epochs %d orders came up, of %d that there are".formatted(epochs, counts.size(), orders));
        }
    }

    void checkUniform() {
        checkCount(ORDERS, EPOCHS);
        double off = counts.values().stream()
                .mapToDouble(count -> (count - MEAN) * (count - MEAN) / MEAN)
                .sum();
        if (off > BOUND) {
            var most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
            var least = Collections.min(counts.entrySet(), Map.Entry.comparingByValue());
            throw Violation.of(
                    "in %d epochs the order %04d came %d times, and the order %04d %d times:"
                            .formatted(EPOCHS, most.getKey(), most.getValue(), least.getKey(), least.getValue()),
                    "each should come about %.0f times".formatted(MEAN));
        }
    }
}
