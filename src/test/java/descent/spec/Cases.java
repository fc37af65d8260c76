package descent.spec;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** How jqwik makes cases for a rule. */
final class Cases {
    /** Over more than three decades, short decimals first, so that what is left after shrinking can be done by hand. */
    private static final List<Double> GRADIENTS = IntStream.of(0, -1, 1, -2)
            .boxed()
            .flatMap(decade -> DoubleStream.of(1, 2, 3, 5, 7)
                    .boxed()
                    .flatMap(digit ->
                            DoubleStream.of(1, -1).mapToObj(sign -> sign * Double.parseDouble(digit + "e" + decade))))
            .toList();

    private Cases() {}

    /** Cases of up to so many steps, with gradients other than zero. */
    static Arbitrary<Case> of(RuleSpec spec, int steps) {
        Arbitrary<List<Double>> gradients = Arbitraries.of(GRADIENTS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(steps)
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(settings(spec), starts(), parameters(), gradients)
                .as((h, start, parameters, values) -> new Case(spec, h, start, parameters, values, spec.curvature()));
    }

    static Arbitrary<double[]> settings(RuleSpec spec) {
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
