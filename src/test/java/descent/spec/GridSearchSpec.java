package descent.spec;

import descent.kata.Group;
import descent.trial.Instance;
import descent.trial.SearchTrace;
import descent.trial.SearchTrial;
import descent.trial.StubTrial;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 18: the best point of a grid. */
@SpecOf(number = 18, points = 6)
class GridSearchSpec extends Spec {
    private static final Instance SEARCH = Instance.of("GridSearch");
    private static final List<String> NAMES = List.of("learningRate", "momentum", "decay", "epsilon");
    private static final int MOST_POINTS = 81;
    private static final double LITTLE = 1e-10;

    private static final List<List<Double>> VALUES =
            List.of(List.of(0.1), List.of(0.1, 0.2), List.of(0.2, 0.0), List.of(0.3, 0.1, 0.2), List.of(0.0, 0.4, 0.1));

    /** A grid, and the losses of its points, those that differ in the last name alone side by side. */
    record Grid(Map<String, List<Double>> grid, List<Double> losses) {
        static Grid of(List<List<Double>> values, List<Double> losses) {
            Map<String, List<Double>> grid = new LinkedHashMap<>();
            values.forEach(each -> grid.put(NAMES.get(grid.size()), each));
            int points = values.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
            return new Grid(Collections.unmodifiableMap(grid), List.copyOf(losses.subList(0, points)));
        }

        SearchTrial trial() {
            return new SearchTrial(SEARCH, grid, losses);
        }

        SearchTrace run(Subject subject) {
            SearchTrace trace = subject.run(trial());
            trace.thrown().ifPresent(thrown -> {
                throw Violation.thrown(thrown);
            });
            return trace;
        }

        /** All points, the last name's values fastest. */
        List<Map<String, Double>> points() {
            List<Map<String, Double>> points = List.of(Map.of());
            for (Map.Entry<String, List<Double>> axis : grid.entrySet()) {
                List<Map<String, Double>> longer = new ArrayList<>();
                for (Map<String, Double> point : points) {
                    for (double value : axis.getValue()) {
                        Map<String, Double> next = new LinkedHashMap<>(point);
                        next.put(axis.getKey(), value);
                        longer.add(next);
                    }
                }
                points = longer;
            }
            return points;
        }

        boolean hasANumber() {
            return losses.stream().anyMatch(loss -> !Double.isNaN(loss));
        }

        /** The least that is not NaN. */
        double least() {
            return losses.stream()
                    .filter(loss -> !Double.isNaN(loss))
                    .mapToDouble(loss -> loss)
                    .min()
                    .orElseThrow();
        }

        /** Of the points with the least loss, the first that was tried; if none was, the grid's first. */
        Map<String, Double> best(List<Map<String, Double>> tried) {
            List<Map<String, Double>> points = points();
            List<Map<String, Double>> least = IntStream.range(0, points.size())
                    .filter(i -> losses.get(i) == least())
                    .mapToObj(points::get)
                    .toList();
            return tried.stream().filter(least::contains).findFirst().orElse(least.get(0));
        }

        @Override
        public String toString() {
            double[] shown = losses.stream().mapToDouble(loss -> loss).toArray();
            return losses.isEmpty() ? grid.toString() : grid + " with the losses " + Arrays.toString(shown);
        }
    }

    @Override
    StubTrial stub() {
        return StubTrial.of(StubTrial.Kind.SEARCH, SEARCH);
    }

    @Example
    @Rank(1)
    @Label("take the least loss")
    void takesTheLeastLoss(@ForAll @Given("leastInTheMiddle") Grid given, Subject search) {
        chooses(given, search);
    }

    @Provide
    Arbitrary<Grid> leastInTheMiddle() {
        return rates(3, 1, 2);
    }

    @Example
    @Rank(2)
    @About(Group.LIMITS)
    @Label("take the first of equal losses")
    void takesTheFirstOfEqualLosses(@ForAll @Given("tied") Grid given, Subject search) {
        chooses(given, search);
    }

    @Provide
    Arbitrary<Grid> tied() {
        return rates(2, 1, 1);
    }

    @Example
    @Rank(2)
    @About(Group.LIMITS)
    @Label("let NaN lose, the first one, too")
    void letsTheFirstNaNLose(@ForAll @Given("divergedAtFirst") Grid given, Subject search) {
        chooses(given, search);
    }

    @Provide
    Arbitrary<Grid> divergedAtFirst() {
        return rates(Double.NaN, 2, 1);
    }

    @Example
    @Rank(2)
    @About(Group.LIMITS)
    @Label("let NaN lose, the last one, too")
    void letsTheLastNaNLose(@ForAll @Given("divergedAtLast") Grid given, Subject search) {
        chooses(given, search);
    }

    @Provide
    Arbitrary<Grid> divergedAtLast() {
        return rates(2, 1, Double.NaN);
    }

    @Example
    @Rank(2)
    @Label("take a negative loss")
    void takesANegativeLoss(@ForAll @Given("negative") Grid given, Subject search) {
        chooses(given, search);
    }

    @Provide
    Arbitrary<Grid> negative() {
        return rates(1, -2, -1);
    }

    @Example
    @Rank(3)
    @Label("try values in the order of their list")
    void triesValuesInOrder(@ForAll @Given("levelled") Grid given, Subject search) {
        List<Double> order = given.run(search).asked().stream()
                .map(point -> point.get("learningRate"))
                .toList();
        if (!order.equals(given.grid().get("learningRate"))) {
            throw Violation.of("it should try " + given.grid() + " in this order, but tries " + order);
        }
    }

    @Provide
    Arbitrary<Grid> levelled() {
        return rates(1, 1, 1);
    }

    @Property(tries = 30)
    @Always("fourNames")
    @Rank(4)
    @Label("try every point of the grid once")
    void triesEveryPointOnce(@ForAll @Given("grids") Grid given, Subject search) {
        List<Map<String, Double>> tried = given.run(search).asked();
        List<Map<String, Double>> points = given.points();
        tried.stream().filter(point -> !points.contains(point)).findFirst().ifPresent(point -> {
            throw Violation.of("it tries " + point + ", which is no point of the grid");
        });
        int different = new HashSet<>(tried).size();
        if (different != points.size() || tried.size() != points.size()) {
            throw Violation.of("it should try %d points once each, but tries %d, of which %d are different"
                    .formatted(points.size(), tried.size(), different));
        }
    }

    @Property(tries = 30)
    @Always("fourNames")
    @Rank(5)
    @Label("choose the point of the least loss")
    void choosesTheLeastLoss(@ForAll @Given("grids") Grid given, Subject search) {
        chooses(given, search);
    }

    @Property(tries = 10)
    @Always("fourNames")
    @Rank(6)
    @Label("let the values of the last name change fastest")
    void changesTheLastNameFastest(@ForAll @Given("grids") Grid given, Subject search) {
        List<Map<String, Double>> tried = given.run(search).asked();
        List<Map<String, Double>> points = given.points();
        for (int i = 0; i < Math.min(points.size(), tried.size()); i++) {
            if (!tried.get(i).equals(points.get(i))) {
                throw Violation.of(
                        "its point number %d should be %s".formatted(i + 1, points.get(i)), "but is " + tried.get(i));
            }
        }
    }

    @Example
    @About(Group.LIMITS)
    @Label("refuse a grid without names")
    void refusesAGridWithoutNames(@ForAll @Given("nameless") Grid given, Subject search) {
        refuses(given, search);
    }

    @Provide
    Arbitrary<Grid> nameless() {
        return Arbitraries.just(new Grid(Map.of(), List.of()));
    }

    @Example
    @About(Group.LIMITS)
    @Label("refuse a name without values")
    void refusesANameWithoutValues(@ForAll @Given("valueless") Grid given, Subject search) {
        refuses(given, search);
    }

    @Provide
    Arbitrary<Grid> valueless() {
        return Arbitraries.just(Grid.of(List.of(List.of()), List.of()));
    }

    @Example
    @About(Group.LIMITS)
    @Label("refuse one name without values among others")
    void refusesANameWithoutValuesAmongOthers(@ForAll @Given("halfEmpty") Grid given, Subject search) {
        refuses(given, search);
    }

    @Provide
    Arbitrary<Grid> halfEmpty() {
        return Arbitraries.just(Grid.of(List.of(List.of(0.1), List.of()), List.of()));
    }

    private static void chooses(Grid given, Subject subject) {
        SearchTrace trace = given.run(subject);
        Map<String, Double> chosen = trace.chosen().orElseThrow();
        Map<String, Double> right = given.best(trace.asked());
        if (!right.equals(chosen)) {
            throw Violation.of(
                    "it should choose %s, of loss %s".formatted(right, Numbers.shown(given.least())),
                    "but chooses " + chosen);
        }
    }

    private static void refuses(Grid given, Subject subject) {
        SearchTrace trace = subject.run(given.trial());
        trace.thrown()
                .filter(thrown -> !thrown.is(IllegalArgumentException.class))
                .ifPresent(thrown -> {
                    throw Violation.thrown(thrown);
                });
        trace.chosen().ifPresent(chosen -> {
            throw Violation.of("it should throw IllegalArgumentException, but gives " + chosen);
        });
    }

    private static Arbitrary<Grid> rates(double... losses) {
        return Arbitraries.just(Grid.of(
                List.of(List.of(0.2, 0.1, 0.3)), Arrays.stream(losses).boxed().toList()));
    }

    @Provide
    Arbitrary<Grid> grids() {
        Arbitrary<List<List<Double>>> values =
                Arbitraries.of(VALUES).list().ofMinSize(1).ofMaxSize(NAMES.size());
        Arbitrary<List<Double>> losses = Arbitraries.of(
                        1.0,
                        2.0,
                        0.5,
                        3.0,
                        -1.0,
                        Double.NaN,
                        0.1,
                        0.1 - LITTLE,
                        0.1 + LITTLE,
                        Double.POSITIVE_INFINITY,
                        1e300)
                .list()
                .ofSize(MOST_POINTS);
        return Combinators.combine(values, losses).as(Grid::of).filter(Grid::hasANumber);
    }

    /** Four names, with 0 among the values; of the losses, each a little or much above 0.1, the least comes three times. */
    List<Grid> fourNames() {
        List<List<Double>> values =
                List.of(List.of(0.1, 0.0), List.of(0.9, 0.0, 0.5), List.of(0.0, 0.01), List.of(1e-8, 0.0));
        List<Double> high = List.of(Double.POSITIVE_INFINITY, 1e300, 0.1 + LITTLE, Double.NaN, 0.1, 0.1 - LITTLE, 2.0);
        return List.of(
                Grid.of(values, losses(high)),
                Grid.of(values, Collections.nCopies(MOST_POINTS, 1e300)),
                Grid.of(values, Collections.nCopies(MOST_POINTS, Double.POSITIVE_INFINITY)));
    }

    private static List<Double> losses(List<Double> inTurn) {
        return IntStream.range(0, MOST_POINTS)
                .mapToObj(i -> inTurn.get(i % inTurn.size()))
                .toList();
    }
}
