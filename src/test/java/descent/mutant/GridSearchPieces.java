package descent.mutant;

import descent.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Grid search, right, in pieces. */
interface GridSearchPieces extends Search {
    @Override
    default Map<String, Double> best(
            Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
        List<Map<String, Double>> points = points(grid);
        if (grid.isEmpty() || points.isEmpty()) {
            throw new IllegalArgumentException("the grid " + grid + " has no point: give each name at least one value");
        }
        return least(points, validationLoss);
    }

    /** Every combination of values; those of the last name change fastest. */
    default List<Map<String, Double>> points(Map<String, List<Double>> grid) {
        List<Map<String, Double>> points = List.of(Map.of());
        for (Map.Entry<String, List<Double>> axis : grid.entrySet()) {
            points = extended(points, axis.getKey(), axis.getValue());
        }
        return points;
    }

    /** The point of the least loss, the first of several. */
    default Map<String, Double> least(
            List<Map<String, Double>> points, ToDoubleFunction<Map<String, Double>> validationLoss) {
        Map<String, Double> best = points.get(0);
        double least = Double.NaN;
        for (Map<String, Double> point : points) {
            double loss = validationLoss.applyAsDouble(point);
            if (better(loss, least)) {
                best = point;
                least = loss;
            }
        }
        return best;
    }

    /** Whether {@code loss} beats the least one so far, which is NaN at first. */
    default boolean better(double loss, double least) {
        return loss < least || Double.isNaN(least) && !Double.isNaN(loss);
    }

    /** Every point with every value under one more name. */
    static List<Map<String, Double>> extended(List<Map<String, Double>> points, String name, List<Double> values) {
        List<Map<String, Double>> longer = new ArrayList<>();
        for (Map<String, Double> point : points) {
            for (double value : values) {
                longer.add(with(point, name, value));
            }
        }
        return longer;
    }

    /** A new point, with one value more or another one. */
    static Map<String, Double> with(Map<String, Double> point, String name, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(point);
        changed.put(name, value);
        return changed;
    }
}
