// teacher: one · The ith values of all names go together: no combinations.
// names: (?i)combination|never tries|pair
package descent.exercises;

import descent.Search;
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
        int longest = grid.values().stream().mapToInt(List::size).min().orElseThrow();
        Map<String, Double> best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < longest; i++) {
            Map<String, Double> point = new LinkedHashMap<>();
            for (String name : grid.keySet()) {
                point.put(name, grid.get(name).get(i));
            }
            double loss = validationLoss.applyAsDouble(point);
            if (best == null || loss < least) {
                least = loss;
                best = point;
            }
        }
        return best;
    }
}
