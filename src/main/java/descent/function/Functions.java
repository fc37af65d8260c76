package descent.function;

import descent.rule.RuleNames;
import java.util.List;

/** The functions by name. */
public final class Functions {
    private static final List<AnalyticFunction> ALL = List.of(
            new Sphere(2),
            new LongValley(),
            new Ravine(),
            new Quadratic(2, 100),
            new Noisy(new Quadratic(2, 10), 2, 0),
            new Booth(),
            new Beale(),
            new Rosenbrock(2),
            new DoubleWell(),
            new Himmelblau(),
            new Rastrigin(2),
            new Saddle(),
            new SineCosine(),
            new SineCosineOfSquares(),
            new GrowingSines(2),
            new GrowingSinesOfSquares(2),
            new AbsoluteSum(2),
            new Plateau(2));

    private Functions() {}

    /** Every function, those of any dimension in two. */
    public static List<AnalyticFunction> all() {
        return ALL;
    }

    /**
     * A function by its name, for example {@code "long-valley"}.
     *
     * @throws IllegalArgumentException if there is none; the message proposes the nearest names
     */
    public static AnalyticFunction named(String name) {
        return ALL.stream()
                .filter(function -> function.about().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown function \"%s\": the nearest are %s".formatted(name, nearest(name))));
    }

    private static String nearest(String name) {
        List<String> names =
                ALL.stream().map(function -> function.about().name()).toList();
        return String.join(", ", RuleNames.sorted(name, names).subList(0, 3));
    }
}
