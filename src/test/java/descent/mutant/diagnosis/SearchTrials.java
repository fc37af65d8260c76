package descent.mutant.diagnosis;

import descent.Search;
import descent.kata.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The trials of a search: what it tries, and what it chooses.
 *
 * @param seed decides the losses
 */
record SearchTrials(long seed) {
    private static final List<String> NAMES = List.of("learningRate", "momentum", "decay");
    private static final double[] LOSSES = {1, 2, 0.5, 3, -1, 0.25, Double.NaN, 1.75, -2.5};
    private static final int GRIDS = 25;

    List<Trial> all() {
        return List.of(this::lines, this::grids, this::empty);
    }

    /** One name, so that the order is known. */
    private void lines(Subject subject, Trace notes) {
        Map<String, List<Double>> line = Map.of(NAMES.get(0), List.of(0.2, 0.1, 0.4, 0.3));
        double[][] losses = {
            {3, 1, 2, 5},
            {2, 1, 1, 1},
            {Double.NaN, 2, 1, 3},
            {2, 1, Double.NaN, 4},
            {1, -2, -1, 3},
            {1, 1, 1, 1},
            {1.75, 1.25, 1.5, 2},
            {3, 4, 1, 2},
            {-0.5, -0.25, -3, -1}
        };
        for (double[] each : losses) {
            run(subject, line, point -> each[line.get(NAMES.get(0)).indexOf(point.get(NAMES.get(0)))], notes, true);
        }
    }

    /** Several names; losses that belong to the points, and the least of them is one point's alone. */
    private void grids(Subject subject, Trace notes) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < GRIDS; i++) {
            Map<String, List<Double>> grid = new LinkedHashMap<>();
            for (String name : NAMES.subList(0, random.nextInt(1, NAMES.size() + 1))) {
                grid.put(name, values(random));
            }
            long salt = random.nextLong();
            run(subject, grid, point -> loss(point, salt), notes, false);
            notes.note(grid.values().stream().mapToInt(List::size).sum());
        }
    }

    private void empty(Subject subject, Trace notes) {
        List<Map<String, List<Double>>> grids = List.of(
                Map.of(), Map.of(NAMES.get(0), List.of()), Map.of(NAMES.get(0), List.of(0.1), NAMES.get(1), List.of()));
        for (Map<String, List<Double>> grid : grids) {
            try {
                noteAll(List.of(search(subject).best(grid, point -> 1)), notes);
            } catch (IllegalArgumentException e) {
                notes.note(true);
            }
        }
    }

    private static Search search(Subject subject) {
        return subject.make(Search.class, "GridSearch");
    }

    private static List<Double> values(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> (i * 3 % 4 + 1) / 10.0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A number that no other point has, as far as a hash can tell; sometimes none at all. */
    private static double loss(Map<String, Double> point, long salt) {
        SplittableRandom random = new SplittableRandom(new TreeMap<>(point).hashCode() * 31L + salt);
        return LOSSES[random.nextInt(LOSSES.length)] + random.nextDouble() / 8;
    }

    private static void run(
            Subject subject,
            Map<String, List<Double>> grid,
            ToDoubleFunction<Map<String, Double>> losses,
            Trace notes,
            boolean ordered) {
        List<Map<String, Double>> tried = new ArrayList<>();
        Map<String, Double> best = search(subject).best(grid, point -> {
            tried.add(new TreeMap<>(point));
            if (tried.size() > 2_000) {
                throw new IllegalStateException("it does not end");
            }
            return losses.applyAsDouble(point);
        });
        if (!ordered) {
            tried.sort(Comparator.comparing(Map::toString));
        }
        noteAll(tried, notes);
        noteAll(List.of(best), notes);
    }

    private static void noteAll(List<Map<String, Double>> points, Trace notes) {
        notes.note(points.size());
        for (Map<String, Double> point : points) {
            notes.note(NAMES.stream()
                    .mapToDouble(name -> point.getOrDefault(name, -1.0))
                    .toArray());
        }
    }
}
