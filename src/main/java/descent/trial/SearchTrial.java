package descent.trial;

import descent.Search;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A search for the best point of a grid.
 *
 * @param grid the values of each name, in their order
 * @param losses of each point: those that differ in the last name alone stand side by side. Off the grid, it is NaN
 */
public record SearchTrial(Instance search, Map<String, List<Double>> grid, List<Double> losses)
        implements Trial<SearchTrace> {
    private static final int TOO_MANY = 4;

    public SearchTrial {
        grid = Collections.unmodifiableMap(new LinkedHashMap<>(grid));
        losses = List.copyOf(losses);
    }

    /** How many points the grid has. */
    public int points() {
        return grid.isEmpty() ? 0 : grid.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    /** The point's place among the losses; none if it is off the grid. */
    public Optional<Integer> place(Map<String, Double> point) {
        if (!point.keySet().equals(grid.keySet())) {
            return Optional.empty();
        }
        int place = 0;
        for (Map.Entry<String, List<Double>> each : grid.entrySet()) {
            int index = each.getValue().indexOf(point.get(each.getKey()));
            if (index < 0) {
                return Optional.empty();
            }
            place = place * each.getValue().size() + index;
        }
        return Optional.of(place);
    }

    @Override
    public SearchTrace run(Implementation classes) {
        List<Map<String, Double>> asked = new ArrayList<>();
        try {
            Map<String, Double> chosen =
                    search.make(Search.class, classes).best(grid, point -> loss(copied(point), asked));
            return new SearchTrace(asked, Optional.of(copied(chosen)), Optional.empty());
        } catch (Throwable thrown) {
            return new SearchTrace(asked, Optional.empty(), Optional.of(Thrown.of(thrown)));
        }
    }

    /** @throws NullPointerException or {@link ClassCastException} for what is no point, whatever its type says */
    private static Map<String, Double> copied(Map<String, Double> point) {
        Map<String, Double> copy = new LinkedHashMap<>();
        point.forEach((name, value) -> copy.put(Objects.requireNonNull(name), Objects.requireNonNull(value)));
        return copy;
    }

    private double loss(Map<String, Double> point, List<Map<String, Double>> asked) {
        asked.add(point);
        if (asked.size() > TOO_MANY * (points() + 1)) {
            throw new IllegalStateException(
                    "the search does not end: it has asked for the loss of %d points, the grid".formatted(asked.size())
                            + " has " + points());
        }
        return place(point).map(losses::get).orElse(Double.NaN);
    }

    @Override
    public boolean covers(SearchTrace trace) {
        return trace.thrown().isPresent() || trace.chosen().isPresent();
    }
}
