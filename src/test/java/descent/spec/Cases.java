package descent.spec;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** How jqwik makes cases for a rule. */
final class Cases {
    private static final double LEAST_EPSILON = 1e-8;

    /** Over more than three decades, short decimals first, so that what is left after shrinking can be done by hand. */
    private static final List<Double> GRADIENTS = IntStream.of(0, -1, 1, -2)
            .boxed()
            .flatMap(decade -> DoubleStream.of(1, 2, 3, 5, 7)
                    .boxed()
                    .flatMap(digit ->
                            DoubleStream.of(1, -1).mapToObj(sign -> sign * Double.parseDouble(digit + "e" + decade))))
            .toList();

    /** As many as there are ordinary gradients up to the largest of them. */
    private static final int SHORT = 7;

    private Cases() {}

    /** A third of so many steps, but no fewer than show something, for a rule whose steps take long. */
    static int few(int steps) {
        return Math.max(Math.min(steps, SHORT), steps / 3);
    }

    /** Ordinary hyperparameters, and gradients over three decades. */
    static Case ordinary(RuleSpec spec) {
        List<Double> gradients = List.of(0.3, -0.05, 2.0, 7.0, -0.7, 0.02, -30.0, 1.0, 0.5, -0.1, 5.0, 0.2, -0.03, 3.0);
        return new Case(
                spec, spec.ordinary(), 0.25, 3, gradients.subList(0, spec.atMost(gradients.size())), spec.curvature());
    }

    /** Cases of up to so many steps, with gradients other than zero. */
    static Arbitrary<Case> of(RuleSpec spec, int steps) {
        Arbitrary<List<Double>> gradients = Arbitraries.of(GRADIENTS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(spec.atMost(steps))
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(settings(spec), starts(), parameters(), gradients)
                .as((h, start, parameters, values) -> {
                    Case given = new Case(spec, h, start, parameters, values, spec.curvature());
                    return forgetful(spec, h) ? given.withinOneDecade() : given;
                });
    }

    /** With ε above 0, for gradients that may be zero. */
    static Case safe(Case given) {
        return given.with("ε", Math.max(LEAST_EPSILON, given.spec().get(given.h(), "ε", 0)));
    }

    /**
     * Whether an average forgets everything at once. Written as v + (1 − β)(g² − v), which is right, it then loses the
     * digits of a g² that is far smaller than v, so that its gradients stay within one decade.
     */
    private static boolean forgetful(RuleSpec spec, double[] h) {
        return Stream.of("β₁", "β₂", "α", "ρ").anyMatch(symbol -> spec.get(h, symbol, 1) == 0);
    }

    private static Arbitrary<double[]> settings(RuleSpec spec) {
        List<Arbitrary<Double>> each =
                spec.settings().stream().map(Setting::arbitrary).toList();
        return Combinators.combine(each)
                .as(values -> values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Arbitrary<Double> starts() {
        return Arbitraries.of(0.0, 1.0, -3.0, 0.25);
    }

    private static Arbitrary<Integer> parameters() {
        return Arbitraries.of(1, 2, 3, 8);
    }
}
