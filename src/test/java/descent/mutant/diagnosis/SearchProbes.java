package descent.mutant.diagnosis;

import descent.trial.Instance;
import descent.trial.SearchTrace;
import descent.trial.SearchTrial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
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

    List<Probe> all() {
        return List.of(
                Probe.of(lines(), SearchProbes::note),
                Probe.of(grids(), SearchProbes::note),
                Probe.of(empty(), SearchProbes::note));
    }

    /** One name, so that the order is known. */
    private static List<SearchTrial> lines() {
        Map<String, List<Double>> line = Map.of(NAMES.get(0), List.of(0.2, 0.1, 0.4, 0.3));
        return Stream.of(
                        List.of(3., 1., 2., 5.),
                        List.of(2., 1., 1., 1.),
                        List.of(Double.NaN, 2., 1., 3.),
                        List.of(2., 1., Double.NaN, 4.),
                        List.of(1., -2., -1., 3.),
                        List.of(1., 1., 1., 1.),
                        List.of(1.75, 1.25, 1.5, 2.),
                        List.of(3., 4., 1., 2.),
                        List.of(-0.5, -0.25, -3., -1.))
                .map(losses -> new SearchTrial(SEARCH, line, losses))
                .toList();
    }

    /** Several names; losses that belong to the points, and the least of them is one point's alone. */
    private List<SearchTrial> grids() {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, GRIDS).mapToObj(i -> grid(random)).toList();
    }

    private static SearchTrial grid(SplittableRandom random) {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        for (String name : NAMES.subList(0, random.nextInt(1, NAMES.size() + 1))) {
            grid.put(name, Stream.of(0.1, 0.4, 0.3).limit(random.nextInt(1, 4)).toList());
        }
        int points = new SearchTrial(SEARCH, grid, List.of()).points();
        return new SearchTrial(
                SEARCH,
                grid,
                Stream.generate(() -> LOSSES[random.nextInt(LOSSES.length)] + random.nextDouble() / 8)
                        .limit(points)
                        .toList());
    }

    private static List<SearchTrial> empty() {
        return Stream.<Map<String, List<Double>>>of(
                        Map.of(),
                        Map.of(NAMES.get(0), List.of()),
                        Map.of(NAMES.get(0), List.of(0.1), NAMES.get(1), List.of()))
                .map(grid -> new SearchTrial(SEARCH, grid, List.of(1.)))
                .toList();
    }

    /** In which order several names are combined is free. */
    private static void note(SearchTrial trial, SearchTrace trace, Behaviour notes) {
        Stream<double[]> asked = trace.asked().stream().map(SearchProbes::values);
        List<double[]> tried =
                (trial.grid().size() > 1 ? asked.sorted(Comparator.comparing(Arrays::toString)) : asked).toList();
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
