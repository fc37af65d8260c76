package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;
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
        Track adam = Track.on(rules, Instance.of("Adam", 1.0, 0.9, BETA2, 1e-8), STEPS, (t, i) -> slopes[t - 1]);
        Track adaMax = Track.on(rules, Instance.of("AdaMax", 1.0, 0.9, BETA2, 1e-8), STEPS, (t, i) -> slopes[t - 1]);
        List<Double> v = adam.state("v", 0);
        List<Double> roots = adam.steps().stream()
                .map(t -> Math.sqrt(v.get(t.intValue() - 1) / (1 - Math.pow(BETA2, t))))
                .toList();
        return Shown.nothing()
                .picture(
                        "scales",
                        Figure.of("What a step is divided by", Axis.linear("step"), Axis.linear("scale"))
                                .points(
                                        "gradients |g|",
                                        adam.steps(),
                                        Arrays.stream(slopes)
                                                .map(Math::abs)
                                                .boxed()
                                                .toList())
                                .line("Adam, √v̂", adam.steps(), roots)
                                .line("AdaMax, u", adaMax.steps(), adaMax.state("u", 0)))
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
        Instance usual = Instance.of(rule, 1.0, 0.9, 0.999, 1e-8);
        return Track.on(rules, usual, QUIET + 1, (t, i) -> t <= QUIET ? 0 : 1)
                .moves(0)
                .get(QUIET);
    }
}
