package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Weights that learn nothing, half of them among loud gradients and half among quiet ones: which decay? */
final class AdamWShow implements Show {
    private static final double RATE = 0.01;
    private static final double DECAY = 0.1;
    private static final int STEPS = 1_000;
    private static final int EACH = 250;
    private static final double LOUD = 10;
    private static final double QUIET = 0.1;

    @Override
    public Shown with(Rules rules) {
        Instance penalty = Instance.of("WeightDecay", Instance.of("Adam", RATE, 0.9, 0.999, 1e-8), DECAY);
        Instance decoupled = Instance.of("AdamW", RATE, 0.9, 0.999, 1e-8, DECAY);
        Figure decay = Figure.of(
                "Mean of %d weights that begin at 1".formatted(EACH), Axis.linear("step"), Axis.linear("mean weight"));
        Shown shown = Shown.nothing();
        for (Instance rule : List.of(penalty, decoupled)) {
            boolean coupled = rule == penalty;
            String name = coupled ? "WeightDecay(Adam)" : "AdamW";
            List<double[]> means = means(rules, rule);
            decay = decay.with(line(name + ", loud gradients", means, 0), line(name + ", quiet gradients", means, 1));
            shown = shown.figure(coupled ? "penaltyLoud" : "loud", means.get(STEPS)[0])
                    .figure(coupled ? "penaltyQuiet" : "quiet", means.get(STEPS)[1]);
        }
        return shown.picture("decay", decay)
                .figure("steps", "%,d".formatted(STEPS))
                .figure("expected", Math.pow(1 - RATE * DECAY, STEPS))
                .figure("rate", RATE)
                .figure("lambda", DECAY)
                .figure("louder", LOUD / QUIET);
    }

    private static Series line(String name, List<double[]> means, int half) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int t = 0; t <= STEPS; t += 10) {
            x.add((double) t);
            y.add(means.get(t)[half]);
        }
        return Series.line(name, x, y);
    }

    /** The mean weight of both halves, at the start and after each step. */
    private static List<double[]> means(Rules rules, Instance rule) {
        SplittableRandom random = new SplittableRandom(0);
        double[] ones = new double[2 * EACH];
        Arrays.fill(ones, 1);
        RecordedSlopes noise =
                RecordedSlopes.of(STEPS, 2 * EACH, 0, (t, i) -> (i < EACH ? LOUD : QUIET) * random.nextGaussian());
        return Track.of(rules, rule, noise, ones).trace().theta().stream()
                .map(theta -> new double[] {
                    Arrays.stream(theta, 0, EACH).average().orElseThrow(),
                    Arrays.stream(theta, EACH, 2 * EACH).average().orElseThrow()
                })
                .toList();
    }
}
