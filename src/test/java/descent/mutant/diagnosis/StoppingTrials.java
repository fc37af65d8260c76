package descent.mutant.diagnosis;

import descent.Stopping;
import descent.kata.Subject;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The trials of early stopping: what it says about sequences of losses.
 *
 * @param seed decides the losses
 */
record StoppingTrials(long seed) {
    private static final double[] VALUES = {1, 0.5, 2, 0.875, 0.75, 0, -1, -1.25, 3, 0x1p40, Double.NaN, 2, 1.5};
    private static final int SEQUENCES = 60;
    private static final int LENGTH = 14;

    List<Trial> all() {
        return List.of(this::falling, this::anything, this::interleaved);
    }

    private void falling(Subject subject, Trace notes) {
        watch(make(subject, 2, 0), notes, 2, 0, 3, 2, 2.5, 1.5, 1.75, 1.5, 1.25);
        watch(make(subject, 3, 0.25), notes, 3, 0.25, 1, 0.75, 0.5, 0.375, 0.25, 0.125);
        watch(make(subject, 2, 0), notes, 2, 0, Double.NaN, 7, Double.NaN, 7);
    }

    private void anything(Subject subject, Trace notes) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            int patience = random.nextInt(1, 6);
            double minDelta = random.nextInt(0, 5) / 8.0;
            watch(make(subject, patience, minDelta), notes, patience, minDelta, losses(random));
        }
    }

    private void interleaved(Subject subject, Trace notes) {
        Stopping one = make(subject, 3, 0);
        Stopping other = make(subject, 2, 0.5);
        for (int i = 0; i < 3; i++) {
            notes.note(one.stop(4 - i), other.stop(3));
            notes.note(one.best(), other.best());
        }
    }

    private static double[] losses(SplittableRandom random) {
        return IntStream.range(0, LENGTH)
                .mapToDouble(i -> VALUES[random.nextInt(VALUES.length)])
                .toArray();
    }

    private static Stopping make(Subject subject, int patience, double minDelta) {
        return subject.make(Stopping.class, "EarlyStopping", patience, minDelta);
    }

    /** Up to an improvement after the end: what that means is left open. */
    private static void watch(Stopping stopping, Trace notes, int patience, double minDelta, double... losses) {
        notes.note(stopping.best());
        double least = Double.POSITIVE_INFINITY;
        int without = 0;
        for (double loss : losses) {
            boolean improved = loss < least - minDelta;
            if (improved && without >= patience) {
                return;
            }
            without = improved ? 0 : without + 1;
            least = DoubleStream.of(least, improved ? loss : least).min().orElseThrow();
            notes.note(stopping.stop(loss));
            notes.note(stopping.best());
        }
    }
}
