package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import java.util.ArrayList;
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
        Optimizer adam = rules.optimizer("Adam", 1.0, 0.9, BETA2, 1e-12);
        Optimizer rAdam = rules.optimizer("RAdam", 1.0, 0.9, BETA2, 1e-12);
        Trace steady = Trace.of(adam, STEPS, (x, t) -> new double[] {SLOPE}, 0);
        Trace rectified = Trace.of(rAdam, STEPS, (x, t) -> new double[] {SLOPE}, 0);
        List<Double> moves = rectified.moves(0);
        Trace noisy = noisy(adam);
        return Shown.nothing()
                .picture(
                        "steps",
                        new Figure(
                                "Length of a step while g = %s and η = 1".formatted(SLOPE),
                                Axis.log("step"),
                                Axis.log("length of the step"),
                                List.of(
                                        Series.line("Adam", steady.steps(), steady.moves(0)),
                                        Series.line("RAdam", rectified.steps(), moves))))
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

    private static Trace noisy(Optimizer adam) {
        SplittableRandom random = new SplittableRandom(0);
        return Trace.of(
                adam,
                FIRST,
                (x, t) -> {
                    double[] slopes = new double[PARAMETERS];
                    Arrays.setAll(slopes, i -> random.nextGaussian());
                    return slopes;
                },
                new double[PARAMETERS]);
    }

    private static Figure spread(Trace noisy) {
        List<Series> series = new ArrayList<>();
        for (double share : List.of(0.1, 0.5, 0.9)) {
            series.add(Series.line(
                    "%.0f %% of parameters are below".formatted(100 * share),
                    noisy.steps(),
                    noisy.steps().stream()
                            .map(t -> quantile(noisy, t.intValue(), share))
                            .toList()));
        }
        return new Figure(
                "1 / √v̂ of %,d parameters whose gradients are all drawn alike".formatted(PARAMETERS),
                Axis.linear("step"),
                Axis.log("1 / √v̂"),
                series);
    }

    private static double quantile(Trace noisy, int t, double share) {
        double[] rates = Arrays.stream(noisy.states().get(t - 1).get("v"))
                .map(v -> Math.sqrt((1 - Math.pow(BETA2, t)) / v))
                .sorted()
                .toArray();
        return rates[(int) (share * rates.length)];
    }
}
