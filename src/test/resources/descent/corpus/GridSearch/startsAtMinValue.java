// teacher: one · Double.MIN_VALUE is the least positive number, not the most negative one: hardly any loss is below it.
// names: (?i)MIN_VALUE|null|least|below|first point|zero|0
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
        if (grid.isEmpty() || grid.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("the grid has no point");
        }
        double least = Double.MIN_VALUE;
        Map<String, Double> best = null;
        for (Map<String, Double> point : points(grid)) {
            double loss = validationLoss.applyAsDouble(point);
            if (loss < least) {
                least = loss;
                best = point;
            }
        }
        return best;
    }

    private static List<Map<String, Double>> points(Map<String, List<Double>> grid) {
        List<Map<String, Double>> points = new ArrayList<>();
        points.add(new LinkedHashMap<>());
        for (String name : grid.keySet()) {
            List<Map<String, Double>> longer = new ArrayList<>();
            for (Map<String, Double> point : points) {
                for (double value : grid.get(name)) {
                    Map<String, Double> next = new LinkedHashMap<>(point);
                    next.put(name, value);
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }
}
