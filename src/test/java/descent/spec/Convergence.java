package descent.spec;

import descent.kata.Group;
import descent.kata.Subject;
import descent.worker.Landscape;
import descent.worker.LandscapeSlopes;
import descent.worker.Slopes;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Minimizing known functions: on each, the rule must get about as far as its oracle does. One θ holds the variables of
 * all functions, which do not disturb each other.
 */
final class Convergence {
    private static final int STEPS = 110;
    private static final Slopes SLOPES = new LandscapeSlopes(STEPS);

    /** A tenth of the way is far more than rounding in a closed loop of this length makes of it. */
    private static final double SHARE = 0.1;

    private Convergence() {}

    /** @param h hyperparameters with which the oracle makes its way on every function */
    static Property<String> of(RuleSpec spec, double... h) {
        return Property.example(
                        "go down the sphere, a narrow valley, Beale's and Rosenbrock's functions, and leave the saddle",
                        spec.shown(h),
                        (subject, shown) -> {
                            double[] end = walked(subject, spec, h);
                            double[] right = expected(spec, h);
                            Stream.of(Landscape.values()).forEach(landscape -> check(landscape, end, right));
                        })
                .in(Group.CONVERGENCE);
    }

    private static void check(Landscape landscape, double[] end, double[] expected) {
        double reached = landscape.value(landscape.part(end));
        double right = landscape.value(landscape.part(expected));
        double begun = landscape.value(landscape.start());
        if (!(right < begun)) {
            throw new IllegalStateException("the oracle does not go down on " + landscape);
        }
        if (!(reached <= right + SHARE * (begun - right))) {
            throw Violation.between(
                    "on %s, the loss after %d steps".formatted(landscape, STEPS), right, reached, Double.NaN);
        }
    }

    private static double[] walked(Subject subject, RuleSpec spec, double[] h) {
        return Run.of(spec.rule(subject, h), start(), SLOPES).theta().get(STEPS);
    }

    /** Each parameter's oracle is asked where the others are; a rule that looks ahead looks along its own axis. */
    private static double[] expected(RuleSpec spec, double[] h) {
        List<Oracle> oracles =
                IntStream.range(0, start().length).mapToObj(i -> spec.oracle(h)).toList();
        double[] theta = start();
        for (int t = 1; t <= STEPS; t++) {
            double[] now = theta.clone();
            int step = t;
            theta = IntStream.range(0, now.length)
                    .mapToDouble(i -> oracles.get(i).step(now[i], x -> slope(now, i, x), step))
                    .toArray();
        }
        return theta;
    }

    private static double slope(double[] point, int i, double x) {
        double[] moved = point.clone();
        moved[i] = x;
        return SLOPES.at(1, moved)[i];
    }

    private static double[] start() {
        return Stream.of(Landscape.values())
                .flatMapToDouble(landscape -> DoubleStream.of(landscape.start()))
                .toArray();
    }
}
