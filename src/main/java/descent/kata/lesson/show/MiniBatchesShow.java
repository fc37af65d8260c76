package descent.kata.lesson.show;

import descent.Batching;
import descent.Optimizer;
import descent.Rules;
import descent.data.Batches;
import descent.report.Table;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The batches of an epoch, how noisy their gradients are, and what that does to the loss. */
final class MiniBatchesShow implements Show {
    private static final List<Integer> SIZES = List.of(1, 8, LineFit.SAMPLES);
    private static final List<String> NAMES = List.of("stochastic", "mini-batch", "batch");
    private static final int EPOCHS = 8;
    private static final int DRAWN = 500;
    private static final int SHOWN = 10;
    private static final int CUT = 4;
    private static final double RATE = 0.2;

    @Override
    public Shown with(Rules rules) {
        Optimizer rule = rules.optimizer("BatchGradientDescent", RATE);
        LineFits lanes = new LineFits(Batches.full(), EPOCHS * LineFit.SAMPLES);
        Shown shown = Shown.nothing();
        Table noise = Table.titled(
                        "How far a batch's gradient is from the mean over all %d samples".formatted(LineFit.SAMPLES))
                .numbers("batch size", "steps in an epoch", "root mean square distance");
        for (int i = 0; i < SIZES.size(); i++) {
            int size = SIZES.get(i);
            lanes.add(NAMES.get(i), rule, batches(rules, size), size, EPOCHS);
            double distance = noise(batches(rules, size));
            noise = noise.row(
                    String.valueOf(size), String.valueOf((LineFit.SAMPLES + size - 1) / size), Words.figure(distance));
            shown = shown.figure("floor" + size, lanes.floor(i));
            if (size < LineFit.SAMPLES) { // all samples together have no noise to speak of
                shown = shown.figure("noise" + size, distance);
            }
        }
        return shown.picture("epoch", epoch(batches(rules, CUT)))
                .picture("noise", noise)
                .picture("way", lanes.runs().way())
                .picture("loss", lanes.byEpoch())
                .figure("rate", RATE)
                .figure("epochs", String.valueOf(EPOCHS));
    }

    private static Batching batches(Rules rules, int size) {
        return rules.make(Batching.class, "MiniBatches", size);
    }

    private static Table epoch(Batching batching) {
        Table table = Table.titled("Two epochs of %d samples in batches of %d".formatted(SHOWN, CUT))
                .words("batch", "epoch 1", "epoch 2");
        SplittableRandom random = new SplittableRandom(0);
        Iterator<int[]> first = batching.epoch(SHOWN, random);
        Iterator<int[]> second = batching.epoch(SHOWN, random);
        for (int batch = 1; first.hasNext() && second.hasNext(); batch++) {
            table = table.row(String.valueOf(batch), shown(first.next()), shown(second.next()));
        }
        return table;
    }

    private static String shown(int[] batch) {
        return Arrays.stream(batch).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    private static double noise(Batching batching) {
        double[] start = new LineFit(batching).start();
        double[] mean = new LineFit(batching).gradient(start);
        SplittableRandom random = new SplittableRandom(3);
        double squares = 0;
        int count = 0;
        while (count < DRAWN) {
            for (Iterator<int[]> epoch = batching.epoch(LineFit.SAMPLES, random); epoch.hasNext(); count++) {
                double[] gradient = LineFit.gradient(start, epoch.next());
                squares += Math.pow(gradient[0] - mean[0], 2) + Math.pow(gradient[1] - mean[1], 2);
            }
        }
        return Math.sqrt(squares / count);
    }
}
