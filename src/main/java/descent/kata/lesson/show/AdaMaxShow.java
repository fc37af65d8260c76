package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Small gradients and a single large one: an average of squares beside a fading maximum. */
final class AdaMaxShow implements Show {
    private static final double BETA2 = 0.98;
    private static final int STEPS = 300;
    private static final int SPIKE = 60;
    private static final double HEIGHT = 5;
    private static final int QUIET = 1_000;

    @Override
    public Shown with(Rules rules) {
        SplittableRandom random = new SplittableRandom(0);
        double[] slopes = new double[STEPS];
        Arrays.setAll(slopes, i -> i + 1 == SPIKE ? HEIGHT : 0.5 * random.nextGaussian());
        Trace adam = Trace.of(rules.optimizer("Adam", 1.0, 0.9, BETA2, 1e-8), STEPS, (x, t) -> at(slopes, t), 0);
        Trace adaMax = Trace.of(rules.optimizer("AdaMax", 1.0, 0.9, BETA2, 1e-8), STEPS, (x, t) -> at(slopes, t), 0);
        List<Double> v = adam.state("v", 0);
        List<Double> roots = adam.steps().stream()
                .map(t -> Math.sqrt(v.get(t.intValue() - 1) / (1 - Math.pow(BETA2, t))))
                .toList();
        return Shown.nothing()
                .picture(
                        "scales",
                        new Figure(
                                "What a step is divided by",
                                Axis.linear("step"),
                                Axis.linear("scale"),
                                List.of(
                                        Series.points(
                                                "gradients |g|",
                                                adam.steps(),
                                                Arrays.stream(slopes)
                                                        .map(Math::abs)
                                                        .boxed()
                                                        .toList()),
                                        Series.line("Adam, √v̂", adam.steps(), roots),
                                        Series.line("AdaMax, u", adaMax.steps(), adaMax.state("u", 0)))))
                .figure("quiet", "%,d".formatted(QUIET))
                .figure("adamSparse", afterQuiet(rules, "Adam"))
                .figure("adaMaxSparse", afterQuiet(rules, "AdaMax"))
                .figure("beta2", BETA2)
                .figure("spike", String.valueOf(SPIKE))
                .figure("height", HEIGHT)
                .figure("adam", roots.get(SPIKE - 1))
                .figure("adaMax", adaMax.state("u", 0).get(SPIKE - 1));
    }

    /** The step on a single gradient after a long time without any, with the usual decays, as a share of η. */
    private static double afterQuiet(Rules rules, String rule) {
        Trace trace = Trace.of(
                rules.optimizer(rule, 1.0, 0.9, 0.999, 1e-8),
                QUIET + 1,
                (x, t) -> new double[] {t <= QUIET ? 0 : 1},
                0);
        return trace.moves(0).get(QUIET);
    }

    private static double[] at(double[] slopes, int t) {
        return new double[] {slopes[t - 1]};
    }
}
