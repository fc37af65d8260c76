package descent.mutant.diagnosis;

import descent.trial.Instance;
import descent.trial.StoppingTrace;
import descent.trial.StoppingTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The probes of early stopping: what it says about sequences of losses.
 *
 * @param seed decides the losses
 */
record StoppingProbes(long seed) {
    private static final double[] VALUES = {1, 0.5, 2, 0.875, 0.75, 0, -1, -1.25, 3, 0x1p40, Double.NaN, 2, 1.5};
    private static final int SEQUENCES = 60;
    private static final int LENGTH = 14;

    List<Probe> all() {
        return List.of(
                answers(plain()).where("Where no loss is NaN and none comes close to the bar"),
                answers(onTheEdge()).where("Where losses are equal or fall by just minDelta"),
                answers(undefined()).where("Where a loss is NaN"),
                answers(falling()),
                answers(anything()),
                answers(List.of(interleaved())));
    }

    /** All of which each is about one instance. */
    List<StoppingTrial> trials() {
        return Stream.of(plain(), onTheEdge(), undefined(), falling(), anything())
                .flatMap(List::stream)
                .toList();
    }

    /** Losses that are nowhere near each other. */
    List<StoppingTrial> plain() {
        return random(1, (random, i) -> hundredths(random));
    }

    private static double hundredths(SplittableRandom random) {
        return random.nextInt(-100, 300) / 100.0;
    }

    private List<StoppingTrial> onTheEdge() {
        return random(2, (random, i) -> random.nextInt(-4, 9) / 8.0);
    }

    private List<StoppingTrial> undefined() {
        return random(3, (random, i) -> random.nextInt(4) == 0 ? Double.NaN : hundredths(random));
    }

    private List<StoppingTrial> random(int number, ToDoubleBiFunction<SplittableRandom, Integer> loss) {
        SplittableRandom random = new SplittableRandom(10 * seed + number);
        return IntStream.range(0, SEQUENCES)
                .mapToObj(i -> trial(
                        random.nextInt(1, 6),
                        random.nextInt(0, 5) / 8.0,
                        IntStream.range(0, LENGTH)
                                .mapToDouble(j -> loss.applyAsDouble(random, j))
                                .toArray()))
                .toList();
    }

    private static Probe answers(List<StoppingTrial> trials) {
        return Probe.of(trials, StoppingProbes::note);
    }

    private static void note(StoppingTrial trial, StoppingTrace trace, Behaviour notes) {
        trace.before().forEach(notes::note);
        trace.answers().forEach(answer -> {
            notes.note(answer.stop());
            notes.note(answer.best());
        });
    }

    private static List<StoppingTrial> falling() {
        return List.of(
                trial(2, 0, 3, 2, 2.5, 1.5, 1.75, 1.5, 1.25),
                trial(3, 0.25, 1, 0.75, 0.5, 0.375, 0.25, 0.125),
                trial(2, 0, Double.NaN, 7, Double.NaN, 7));
    }

    private List<StoppingTrial> anything() {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, SEQUENCES)
                .mapToObj(i -> trial(random.nextInt(1, 6), random.nextInt(0, 5) / 8.0, losses(random)))
                .toList();
    }

    /** Two of them that take turns. */
    private static StoppingTrial interleaved() {
        List<StoppingTrial.Check> checks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            checks.add(new StoppingTrial.Check(0, 4 - i));
            checks.add(new StoppingTrial.Check(1, 3));
        }
        return new StoppingTrial(List.of(stopping(3, 0), stopping(2, 0.5)), checks);
    }

    private static double[] losses(SplittableRandom random) {
        return IntStream.range(0, LENGTH)
                .mapToDouble(i -> VALUES[random.nextInt(VALUES.length)])
                .toArray();
    }

    private static Instance stopping(int patience, double minDelta) {
        return Instance.of("EarlyStopping", patience, minDelta);
    }

    /** Up to an improvement after the end: what that means is left open. */
    private static StoppingTrial trial(int patience, double minDelta, double... losses) {
        double least = Double.POSITIVE_INFINITY;
        int without = 0;
        int length = 0;
        for (double loss : losses) {
            boolean improved = loss < least - minDelta;
            if (improved && without >= patience) {
                break;
            }
            without = improved ? 0 : without + 1;
            least = improved ? Math.min(least, loss) : least;
            length++;
        }
        return StoppingTrial.of(
                stopping(patience, minDelta),
                DoubleStream.of(losses).limit(length).toArray());
    }
}
