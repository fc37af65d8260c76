package descent.mutant.diagnosis;

import descent.trial.Instance;
import descent.trial.SearchTrace;
import descent.trial.SearchTrial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The probes of a search: what it tries, and what it chooses.
 *
 * @param seed decides the losses
 */
record SearchProbes(long seed) {
    private static final Instance SEARCH = Instance.of("GridSearch");
    private static final List<String> NAMES = List.of("learningRate", "momentum", "decay");
    private static final Double[] LOSSES = {1., 2., 0.5, 3., -1., 0.25, Double.NaN, 1.75, -2.5};
    private static final int GRIDS = 25;
    private static final double NAN = Double.NaN;
    private static final List<List<Double>> PLAIN = List.of(
            List.of(3., 1., 2., 5.), List.of(3., 4., 1., 2.), List.of(1.75, 1.25, 1.5, 2.), List.of(5., 4., 3., 2.));
    private static final List<List<Double>> TIED =
            List.of(List.of(2., 1., 1., 1.), List.of(1., 1., 1., 1.), List.of(3., 1., 2., 1.));
    private static final List<List<Double>> UNDEFINED = List.of(
            List.of(NAN, 2., 1., 3.), List.of(2., 1., NAN, 4.), List.of(NAN, NAN, 1., 2.), List.of(2., NAN, 1., 3.));
    private static final List<List<Double>> NEGATIVE =
            List.of(List.of(1., -2., -1., 3.), List.of(-0.5, -0.25, -3., -1.));

    List<Probe> all() {
        return List.of(
                notes(plain()).where("On grids whose losses are all positive and different"),
                notes(lines(TIED)).where("Where losses are equal"),
                notes(lines(UNDEFINED)).where("Where a loss is NaN"),
                notes(lines(NEGATIVE)).where("Where losses are negative"),
                notes(empty()).where("On a grid without points"),
                notes(grids(random -> LOSSES[random.nextInt(LOSSES.length)] + random.nextDouble() / 8)));
    }

    private static Probe notes(List<SearchTrial> trials) {
        return Probe.of(trials, SearchProbes::note);
    }

    /** Lines and grids with nothing special about their losses. */
    List<SearchTrial> plain() {
        return Stream.concat(lines(PLAIN).stream(), grids(random -> 0.5 + random.nextDouble()).stream())
                .toList();
    }

    /** One name, so that the order is known. */
    private static List<SearchTrial> lines(List<List<Double>> losses) {
        Map<String, List<Double>> line = Map.of(NAMES.get(0), List.of(0.2, 0.1, 0.4, 0.3));
        return losses.stream().map(each -> new SearchTrial(SEARCH, line, each)).toList();
    }

    /** Several names; losses that belong to the points, and the least of them is one point's alone. */
    private List<SearchTrial> grids(ToDoubleFunction<SplittableRandom> loss) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, GRIDS).mapToObj(i -> grid(random, loss)).toList();
    }

    private static SearchTrial grid(SplittableRandom random, ToDoubleFunction<SplittableRandom> loss) {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        for (String name : NAMES.subList(0, random.nextInt(1, NAMES.size() + 1))) {
            grid.put(name, Stream.of(0.1, 0.4, 0.3).limit(random.nextInt(1, 4)).toList());
        }
        int points = new SearchTrial(SEARCH, grid, List.of()).points();
        return new SearchTrial(
                SEARCH,
                grid,
                Stream.generate(() -> loss.applyAsDouble(random)).limit(points).toList());
    }

    /** Grids without points. */
    static List<SearchTrial> empty() {
        return Stream.<Map<String, List<Double>>>of(
                        Map.of(),
                        Map.of(NAMES.get(0), List.of()),
                        Map.of(NAMES.get(0), List.of(0.1), NAMES.get(1), List.of()))
                .map(grid -> new SearchTrial(SEARCH, grid, List.of(1.)))
                .toList();
    }

    private static void note(SearchTrial trial, SearchTrace trace, Behaviour notes) {
        List<double[]> tried = trace.asked().stream().map(SearchProbes::values).toList();
        notes.note(tried.size());
        tried.forEach(notes::note);
        trace.chosen().ifPresent(point -> notes.note(values(point)));
    }

    private static double[] values(Map<String, Double> point) {
        return NAMES.stream()
                .mapToDouble(name -> Objects.requireNonNullElse(point.get(name), -1.0))
                .toArray();
    }
}
