package descent.spec;

import descent.Search;
import descent.kata.Group;
import descent.kata.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** 18: the best point of a grid. */
final class GridSearchSpec implements Spec {
    private static final int TRIES = 60;
    private static final List<String> NAMES = List.of("learningRate", "momentum", "decay");

    /** A grid, and the losses of its points in the order in which they are tried. */
    record Grid(Map<String, List<Double>> grid, List<Double> losses) {
        int points() {
            return grid.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
        }

        @Override
        public String toString() {
            return grid + " with the losses " + losses.subList(0, points()) + ", in the order of asking";
        }
    }

    @Override
    public List<Property<?>> properties() {
        Map<String, List<Double>> rates = Map.of("learningRate", List.of(0.2, 0.1, 0.3));
        return List.of(
                Property.example("take the least loss", new Grid(rates, List.of(3.0, 1.0, 2.0)), GridSearchSpec::check),
                Property.example(
                                "take the first of equal losses",
                                new Grid(rates, List.of(2.0, 1.0, 1.0)),
                                GridSearchSpec::check)
                        .in(Group.LIMITS),
                Property.example(
                                "let NaN lose, the first one, too",
                                new Grid(rates, List.of(Double.NaN, 2.0, 1.0)),
                                GridSearchSpec::check)
                        .in(Group.LIMITS),
                Property.example(
                                "let NaN lose, the last one, too",
                                new Grid(rates, List.of(2.0, 1.0, Double.NaN)),
                                GridSearchSpec::check)
                        .in(Group.LIMITS),
                Property.example(
                        "take a negative loss", new Grid(rates, List.of(1.0, -2.0, -1.0)), GridSearchSpec::check),
                Property.example(
                        "try values in the order of their list",
                        new Grid(rates, List.of(1.0, 1.0, 1.0)),
                        (subject, input) -> inOrder(input, tried(subject, input))),
                new Property<>(
                        "try every point of the grid once",
                        cases(),
                        TRIES,
                        (subject, input) -> everyPointOnce(input, tried(subject, input))),
                new Property<>("choose the point of the least loss", cases(), TRIES, GridSearchSpec::check),
                refusal("refuse a grid without names", Map.of()),
                refusal("refuse a name without values", Map.of("learningRate", List.of())),
                refusal(
                        "refuse one name without values among others",
                        Map.of("learningRate", List.of(0.1), "momentum", List.of())));
    }

    @Override
    public void touch(Subject subject) {
        search(subject).best(Map.of("learningRate", List.of(1.0)), point -> 0);
    }

    private static Search search(Subject subject) {
        return subject.make(Search.class, "GridSearch");
    }

    private static Arbitrary<Grid> cases() {
        Arbitrary<List<Double>> values = Arbitraries.of(0.1, 0.2, 0.3, 0.4)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<List<Double>>> lists = values.list().ofMinSize(1).ofMaxSize(NAMES.size());
        Arbitrary<List<Double>> losses =
                Arbitraries.of(1.0, 2.0, 0.5, 3.0, -1.0, Double.NaN).list().ofSize(27);
        return Combinators.combine(lists, losses)
                .as((all, given) -> new Grid(named(all), given))
                .filter(grid -> grid.losses().stream().limit(grid.points()).anyMatch(loss -> !Double.isNaN(loss)));
    }

    private static Map<String, List<Double>> named(List<List<Double>> lists) {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        lists.forEach(values -> grid.put(NAMES.get(grid.size()), values));
        return Collections.unmodifiableMap(grid);
    }

    /** Hands out the losses in turn and keeps the points as they were when they were tried. */
    private static final class Losses implements ToDoubleFunction<Map<String, Double>> {
        private final Grid input;
        private final List<Map<String, Double>> points = new ArrayList<>();

        Losses(Grid input) {
            this.input = input;
        }

        @Override
        public double applyAsDouble(Map<String, Double> point) {
            points.add(new LinkedHashMap<>(point));
            if (points.size() > input.points()) {
                throw Violation.of("it tries more points than the grid's " + input.points());
            }
            return input.losses().get(points.size() - 1);
        }
    }

    private static List<Map<String, Double>> tried(Subject subject, Grid input) {
        Losses losses = new Losses(input);
        search(subject).best(input.grid(), losses);
        return losses.points;
    }

    private static void everyPointOnce(Grid input, List<Map<String, Double>> tried) {
        for (Map<String, Double> point : tried) {
            boolean known = point.keySet().equals(input.grid().keySet())
                    && point.entrySet().stream()
                            .allMatch(each -> input.grid().get(each.getKey()).contains(each.getValue()));
            if (!known) {
                throw Violation.of("it tries " + point + ", which is no point of the grid");
            }
        }
        if (new HashSet<>(tried).size() != input.points() || tried.size() != input.points()) {
            throw Violation.of("it should try %d points once each, but tries %d, of which %d are different"
                    .formatted(input.points(), tried.size(), new HashSet<>(tried).size()));
        }
    }

    private static void inOrder(Grid input, List<Map<String, Double>> tried) {
        List<Double> order =
                tried.stream().map(point -> point.get("learningRate")).toList();
        if (!order.equals(input.grid().get("learningRate"))) {
            throw Violation.of("it should try " + input.grid() + " in this order, but tries " + order);
        }
    }

    private static void check(Subject subject, Grid input) {
        Losses losses = new Losses(input);
        Map<String, Double> chosen = search(subject).best(input.grid(), losses);
        everyPointOnce(input, losses.points);
        int best = -1;
        for (int i = 0; i < losses.points.size(); i++) {
            double loss = input.losses().get(i);
            if (!Double.isNaN(loss) && (best < 0 || loss < input.losses().get(best))) {
                best = i;
            }
        }
        if (!losses.points.get(best).equals(chosen)) {
            throw Violation.of(
                    "it should choose %s, of loss %s"
                            .formatted(losses.points.get(best), input.losses().get(best)),
                    "but chooses " + chosen);
        }
    }

    private static Property<Map<String, List<Double>>> refusal(String name, Map<String, List<Double>> grid) {
        return Property.example(name, grid, (subject, empty) -> {
                    Map<String, Double> best;
                    try {
                        best = search(subject).best(empty, point -> 1);
                    } catch (IllegalArgumentException e) {
                        return;
                    }
                    throw Violation.of("it should throw IllegalArgumentException, but gives " + best);
                })
                .in(Group.LIMITS);
    }
}
