// teacher: two · values paired up; and the winner evaluated twice
// names: paired|twice
package descent.exercises;

import descent.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

public record GridSearch() implements Search {
    @Override
    public Map<String, Double> best(
            Map<String, List<Double>> grid, ToDoubleFunction<Map<String, Double>> validationLoss) {
        List<Map<String, Double>> points = paired(grid);
        if (grid.isEmpty() || points.isEmpty()) {
            throw new IllegalArgumentException("the grid is empty");
        }
        Map<String, Double> best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Map<String, Double> point : points) {
            double loss = validationLoss.applyAsDouble(point);
            if (best == null || Double.isNaN(least) || loss < least) {
                best = point;
                least = loss;
            }
        }
        validationLoss.applyAsDouble(best);
        return best;
    }

    private static List<Map<String, Double>> paired(Map<String, List<Double>> grid) {
        int length = grid.values().stream().mapToInt(List::size).min().orElse(0);
        List<Map<String, Double>> points = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Map<String, Double> point = new LinkedHashMap<>();
            for (String name : grid.keySet()) {
                point.put(name, grid.get(name).get(i));
            }
            points.add(point);
        }
        return points;
    }
}
