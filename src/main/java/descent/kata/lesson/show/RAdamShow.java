package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How far Adam's second moment can be trusted in the first steps, and what RAdam makes of that. */
final class RAdamShow implements Show {
    private static final double BETA2 = 0.999;
    private static final int STEPS = 2_000;
    private static final int FIRST = 60;
    private static final int PARAMETERS = 2_000;
    private static final double SLOPE = 0.01;

    @Override
    public Shown with(Rules rules) {
        Instance adam = Instance.of("Adam", 1.0, 0.9, BETA2, 1e-12);
        Instance rAdam = Instance.of("RAdam", 1.0, 0.9, BETA2, 1e-12);
        Track steady = Track.on(rules, adam, STEPS, (t, i) -> SLOPE);
        Track rectified = Track.on(rules, rAdam, STEPS, (t, i) -> SLOPE);
        List<Double> moves = rectified.moves(0);
        Track noisy = noisy(rules, adam);
        return Shown.nothing()
                .picture(
                        "steps",
                        Figure.of(
                                        "Length of a step while g = %s and η = 1".formatted(SLOPE),
                                        Axis.log("step"),
                                        Axis.log("length of the step"))
                                .line("Adam", steady.steps(), steady.moves(0))
                                .line("RAdam", rectified.steps(), moves))
                .picture("spread", spread(noisy))
                .figure("slope", SLOPE)
                .figure("parameters", "%,d".formatted(PARAMETERS))
                .figure("plain", String.valueOf(plain(moves)))
                .figure("first", moves.get(plain(moves)))
                .figure("hundred", moves.get(99))
                .figure("thousand", moves.get(999))
                .figure("ratio1", quantile(noisy, 1, 0.9) / quantile(noisy, 1, 0.1))
                .figure("ratio60", quantile(noisy, FIRST, 0.9) / quantile(noisy, FIRST, 0.1))
                .figure("later", String.valueOf(FIRST));
    }

    /** How many steps RAdam takes like momentum: they are as long as the gradient. */
    private static int plain(List<Double> moves) {
        int count = 0;
        while (count < moves.size() - 1 && Math.abs(moves.get(count) - SLOPE) < 1e-9) {
            count++;
        }
        return count;
    }

    private static Track noisy(Rules rules, Instance adam) {
        SplittableRandom random = new SplittableRandom(0);
        RecordedSlopes slopes = RecordedSlopes.of(FIRST, PARAMETERS, 0, (t, i) -> random.nextGaussian());
        return Track.of(rules, adam, slopes, new double[PARAMETERS]);
    }

    private static Figure spread(Track noisy) {
        Figure spread = Figure.of(
                "1 / √v̂ of %,d parameters whose gradients are all drawn alike".formatted(PARAMETERS),
                Axis.linear("step"),
                Axis.log("1 / √v̂"));
        for (double share : List.of(0.1, 0.5, 0.9)) {
            spread = spread.line(
                    "%.0f %% of parameters are below".formatted(100 * share),
                    noisy.steps(),
                    noisy.steps().stream()
                            .map(t -> quantile(noisy, t.intValue(), share))
                            .toList());
        }
        return spread;
    }

    private static double quantile(Track noisy, int t, double share) {
        double[] rates = Arrays.stream(noisy.trace().memory().get(t - 1).get("v"))
                .map(v -> Math.sqrt((1 - Math.pow(BETA2, t)) / v))
                .sorted()
                .toArray();
        return rates[(int) (share * rates.length)];
    }
}
